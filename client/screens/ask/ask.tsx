/** An ask of mine: what I wrote, what can be done next, and the people who could help, with the paths that lead to them. */
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { useLastValue } from '../../graph/last-value.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Offer } from '../introductions/offer.tsx';
import { Answer } from '../thread/answer.tsx';
import { Actions } from './actions.tsx';
import { askFragment, reading } from './documents.ts';
import { helpersOf } from './helper.ts';
import { HelperList } from './helper-list.tsx';
import { SecondCircle } from './second-circle.tsx';
import { Texts } from './texts.tsx';
import './ask.css';

export default function Paths({ id }: { id: string }) {
  const words = useWords();
  const [{ data, error, fetching }, again] = useQuery({ query: reading, variables: { id } });
  const anew = () => again({ requestPolicy: 'network-only' });
  useRefetch(['IntroductionChanged', 'AskShared', 'AskResolved'], fetching, anew);
  useRetry(error, fetching, anew);
  // What was read stays on the page while the house does not answer.
  const node = useLastValue(data)?.node;
  const trouble = error ? (
    <Notice kind="trouble">
      <p>{errorText(error, words)}</p>
      <Button onClick={anew}>{words.common.retry}</Button>
    </Notice>
  ) : null;
  if (node?.__typename === 'Ask') return <AskPage ask={node} trouble={trouble} />;
  return (
    <Screen title={words.paths.title}>
      {trouble ??
        (data ? (
          <Notice>
            <p>{words.trouble.gone}</p>
            <ButtonLink to="/asks">{words.common.back}</ButtonLink>
          </Notice>
        ) : (
          <Waiting />
        ))}
    </Screen>
  );
}

function AskPage({ ask: masked, trouble }: { ask: FragmentType<typeof askFragment>; trouble: ReactNode }) {
  const words = useWords();
  const { viewer } = useSession();
  const ask = unmask(askFragment, masked);
  const own = `${ask.title} ${ask.brief ?? ''}`;
  const dormant = helpersOf(ask.dormant.edges, own, ask.introductions.edges);
  const mine = ask.asker.id === viewer?.person.id;
  const looking = mine && ask.state === 'WIDENED';
  return (
    <Screen title={ask.title} {...(looking ? { kind: 'wide' as const } : {})}>
      {trouble}
      <p>
        <span className="tag">{words.asks.state[ask.state]}</span>{' '}
        <span className="quiet" dir="auto">
          {mine ? '' : `${ask.asker.name}, `}
          {words.asks.in(ask.project.title)}
        </span>
      </p>
      {looking ? null : <Texts ask={ask} />}
      {mine ? (
        <Actions ask={ask} />
      ) : ask.state === 'INNER' || ask.state === 'WIDENED' ? (
        <div className="row">
          <Answer item={ask.id} name={ask.asker.name} />
          <Offer item={ask.id} writer={ask.asker} />
        </div>
      ) : null}
      {looking && viewer ? (
        <SecondCircle
          helpers={helpersOf(ask.candidates.edges, own, ask.introductions.edges)}
          ask={ask.id}
          person={viewer.person}
        />
      ) : null}
      {dormant.length > 0 ? (
        <section className="stack">
          <h2>{words.paths.dormant}</h2>
          <p className="quiet">{words.paths.dormantHint}</p>
          <HelperList helpers={dormant} ask={ask.id} />
        </section>
      ) : null}
      {looking ? (
        <details className="more">
          <summary>{words.paths.written}</summary>
          <Texts ask={ask} />
        </details>
      ) : null}
      <p>
        <ButtonLink to="/asks" weight="plain">
          {words.common.back}
        </ButtonLink>
      </p>
    </Screen>
  );
}
