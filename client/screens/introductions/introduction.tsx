/** One introduction on a screen of its own. */
import { useQuery } from 'urql';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { read } from '../../graph/early.ts';
import { graphql, unmask } from '../../graph/generated/index.ts';
import { useMarkSeen } from '../../graph/use-unread.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { introductionCardFragment } from './documents.ts';
import { titleOf } from './texts.ts';
import { Whole } from './whole.tsx';

const introductionQuery = graphql(/* GraphQL */ `
  query Introduction($id: ID!) {
    node(id: $id) {
      __typename
      ... on Introduction {
        id
        ...IntroductionCard
      }
    }
  }
`);

export const reads = ({ id }: { id: string }) => [read(introductionQuery, { id })];

export default function Introduction({ id }: { id: string }) {
  const words = useWords();
  const [{ data, error, fetching }, executeQuery] = useQuery({
    query: introductionQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const refetch = () => executeQuery({ requestPolicy: 'network-only' });
  useRefetch(['IntroductionChanged'], fetching, refetch, id);
  useRetry(error, fetching, refetch);
  useMarkSeen('introductions', id);
  const back = { to: '/introductions', label: words.introductions.title };
  const introduction = unmask(
    introductionCardFragment,
    data?.node?.__typename === 'Introduction' ? data.node : null,
  );
  if (!introduction)
    return (
      <AbsentScreen
        title={words.introductions.title}
        error={error}
        loaded={Boolean(data)}
        onRetry={refetch}
        to={back.to}
        link={back.label}
      />
    );
  return (
    <Screen title={titleOf(introduction, words)} back={back}>
      <ErrorNotice error={error} onRetry={refetch} />
      <Whole introduction={introduction} headed onDone={refetch} />
    </Screen>
  );
}
