/** Asks a person to introduce the viewer to a candidate of an ask; once asked, says what happens next. */
import { useQuery } from 'urql';
import { useSearch } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { read } from '../../graph/early.ts';
import { unmask } from '../../graph/generated/index.ts';
import { useLastValue } from '../../graph/last-value.ts';
import { useSession } from '../../graph/session.tsx';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import type { Params } from '../../routes.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { askDetailFragment, askQuery } from '../ask/ask-query.ts';
import { connectorOf, helpersOf } from '../ask/helper.ts';
import { requestIntroductionMutation } from '../introductions/documents.ts';
import { ThreeFaces } from '../introductions/three-faces.tsx';
import { Course } from './course.tsx';
import { Request } from './request.tsx';

export const reads = ({ id }: { id: string }) => [read(askQuery, { id })];

export default function Introduce({ id: askId, personId }: Params) {
  const words = useWords();
  const { introductions } = words;
  const { viewer } = useSession();
  const through = new URLSearchParams(useSearch()).get('through');
  const [{ data, error, fetching }, executeQuery] = useQuery({ query: askQuery, variables: { id: askId } });
  const refetch = () => executeQuery({ requestPolicy: 'network-only' });
  useRefetch(['IntroductionChanged'], fetching, refetch);
  useRetry(error, fetching, refetch);
  const place = `introduce/${askId}/${personId}`;
  const request = useOutgoing(requestIntroductionMutation, place);
  const node = useLastValue(data)?.node;
  const ask = unmask(askDetailFragment, node?.__typename === 'Ask' ? node : null);
  const requested = ask?.introductions.edges.find(({ node }) => node.candidate?.id === personId)?.node;
  const helper = ask
    ? [...helpersOf(ask, 'candidates'), ...helpersOf(ask, 'dormant')].find(({ id }) => id === personId)
    : undefined;
  const candidate = requested?.candidate ?? helper;
  if (!ask || !viewer || !candidate)
    return (
      <AbsentScreen
        title={words.ask.title}
        error={error}
        loaded={Boolean(data) && !(fetching && !candidate)}
        onRetry={refetch}
        to={`/asks/${askId}`}
        link={words.ask.title}
      />
    );
  const connector = requested
    ? (requested.connector ?? null)
    : helper
      ? connectorOf(helper, { connector: request.waiting?.connectorId ?? through, helper: personId })
      : null;
  const asked = requested ?? request.waiting;
  const first = connector ?? candidate;
  return (
    <Screen
      title={asked ? introductions.requestTitle(candidate.name) : words.ask.askThrough(first.name)}
      back={{ to: `/asks/${askId}`, label: ask.title }}
    >
      <ErrorNotice error={error} onRetry={refetch} />
      <ThreeFaces
        people={connector ? [viewer.person, connector, candidate] : [viewer.person, candidate]}
        label={introductions.requestTitle(candidate.name)}
        chosen
      />
      {requested ? (
        <Course introduction={requested} onDone={refetch} />
      ) : request.waiting ? (
        <>
          <p>{introductions.sending(first.name)}</p>
          <p className="quiet">{introductions.quietNo}</p>
        </>
      ) : (
        <Request
          key={connector?.id ?? ''}
          ask={ask}
          me={viewer.person}
          connector={connector}
          candidate={candidate}
          place={place}
          request={request}
        />
      )}
    </Screen>
  );
}
