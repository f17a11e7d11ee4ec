import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { useWords } from '../../words/words.tsx';
import { participantsFragment } from './documents.ts';

interface Person {
  id: string;
  name: string;
}

/** The other people of a thread, and the title that their names make. */
export function useOthers(thread: FragmentType<typeof participantsFragment>): {
  others: readonly Person[];
  names: string;
  title: string;
} {
  const { list, threads } = useWords();
  const { viewer } = useSession();
  const others = unmask(participantsFragment, thread).participants.filter(
    ({ id }) => id !== viewer?.person.id,
  );
  const names = list(others.map(({ name }) => name));
  return { others, names, title: others.length === 0 ? threads.alone : threads.with(names) };
}
