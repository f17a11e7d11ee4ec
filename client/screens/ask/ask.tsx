/**
 * One ask: its text, the next step, and for the asker the people who could help, with the paths that lead to
 * them.
 */
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useLastValue } from '../../graph/last-value.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Offer } from '../introductions/offer.tsx';
import { Answer } from '../thread/answer.tsx';
import { Actions } from './actions.tsx';
import { askDetailFragment, askQuery } from './documents.ts';
import { helpersOf } from './helper.ts';
import { HelperList } from './helper-list.tsx';
import { SecondCircle } from './second-circle.tsx';
import { Texts } from './texts.tsx';
import './ask.css';

export default function Ask({ id }: { id: string }) {
  const words = useWords();
  const [{ data, error, fetching }, executeQuery] = useQuery({ query: askQuery, variables: { id } });
  const refetch = () => executeQuery({ requestPolicy: 'network-only' });
  useRefetch(['IntroductionChanged', 'AskShared', 'AskResolved'], fetching, refetch);
  useRetry(error, fetching, refetch);
  const node = useLastValue(data)?.node; // what was read stays while the API does not answer
  if (node?.__typename === 'Ask')
    return (
      <AskScreen ask={node}>
        <ErrorNotice error={error} onRetry={refetch} />
      </AskScreen>
    );
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
}

function AskScreen({
  ask: masked,
  children,
}: {
  ask: FragmentType<typeof askDetailFragment>;
  children: ReactNode;
}) {
  const words = useWords();
  const { viewer } = useSession();
  const ask = unmask(askDetailFragment, masked);
  const text = `${ask.title} ${ask.brief ?? ''}`;
  const dormant = helpersOf(ask.dormant.edges, text, ask.introductions.edges);
  const mine = ask.asker.id === viewer?.person.id;
  const widened = mine && ask.state === 'WIDENED';
  return (
    <Screen title={ask.title} kind={widened ? 'wide' : undefined}>
      {children}
      <p>
        <span className="tag">{words.asks.state[ask.state]}</span>{' '}
        <span className="quiet" dir="auto">
          {mine ? '' : `${ask.asker.name}, `}
          {words.asks.in(ask.project.title)}
        </span>
      </p>
      {widened ? null : <Texts ask={ask} />}
      {mine ? (
        <Actions ask={ask} />
      ) : ask.state === 'INNER' || ask.state === 'WIDENED' ? (
        <div className="row">
          <Answer item={ask.id} name={ask.asker.name} />
          <Offer item={ask.id} writer={ask.asker} />
        </div>
      ) : null}
      {widened && viewer ? (
        <SecondCircle
          helpers={helpersOf(ask.candidates.edges, text, ask.introductions.edges)}
          askId={ask.id}
          person={viewer.person}
        />
      ) : null}
      {dormant.length > 0 ? (
        <section className="stack">
          <h2>{words.ask.dormant}</h2>
          <p className="quiet">{words.ask.dormantHint}</p>
          <HelperList helpers={dormant} askId={ask.id} />
        </section>
      ) : null}
      {widened ? (
        <details className="more">
          <summary>{words.ask.written}</summary>
          <Texts ask={ask} />
        </details>
      ) : null}
      <p>
        <ButtonLink to="/asks" weight="plain">
          {words.asks.title}
        </ButtonLink>
      </p>
    </Screen>
  );
}
