/** The viewer's own room: who counts on them, what their circle writes and asks, and their own logbooks. */
import { useSession } from '../../graph/session.tsx';
import { Screen } from '../../ui/screen.tsx';

export function Home() {
  const { viewer } = useSession();
  return <Screen title={viewer?.person.name ?? ''}>{null}</Screen>;
}
