/** One ask: for its asker what comes next and who could help, for its readers a letter. */
import { useQuery } from 'urql';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { read } from '../../graph/early.ts';
import { unmask } from '../../graph/generated/index.ts';
import { useLastValue } from '../../graph/last-value.ts';
import { useSession } from '../../graph/session.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AbsentScreen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { askDetailFragment, askQuery } from './ask-query.ts';
import { Letter } from './letter.tsx';
import { OwnAsk } from './own-ask.tsx';

export const reads = ({ id }: { id: string }) => [read(askQuery, { id })];

export default function Ask({ id }: { id: string }) {
  const words = useWords();
  const { viewer } = useSession();
  const [{ data, error, fetching }, executeQuery] = useQuery({ query: askQuery, variables: { id } });
  const refetch = () => executeQuery({ requestPolicy: 'network-only' });
  useRefetch(['IntroductionChanged', 'AskShared', 'AskResolved'], fetching, refetch);
  useRetry(error, fetching, refetch);
  const node = useLastValue(data)?.node; // what was read stays while the API does not answer
  const ask = unmask(askDetailFragment, node?.__typename === 'Ask' ? node : null);
  if (!ask || !viewer)
    return (
      <AbsentScreen
        title={words.ask.title}
        error={error}
        loaded={Boolean(data)}
        onRetry={refetch}
        to="/asks"
        link={words.asks.title}
      />
    );
  const trouble = <ErrorNotice error={error} onRetry={refetch} />;
  return ask.asker.id === viewer.person.id ? (
    <OwnAsk ask={ask} person={viewer.person}>
      {trouble}
    </OwnAsk>
  ) : (
    <Letter ask={ask}>{trouble}</Letter>
  );
}
