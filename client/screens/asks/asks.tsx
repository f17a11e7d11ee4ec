/** The viewer's asks, each with what comes next, and those of the people around. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDrafts } from '../../drafts/use-draft.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import type { CircleAsksQuery, MyAsksQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useOutgoingLetters } from '../../outgoing/outgoing.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import { LoadState, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import type { Words } from '../../words/fr.ts';
import { circleAsksQuery, myAsksQuery } from './documents.ts';
import styles from './asks.module.css';

const mineOf = ({ viewer }: MyAsksQuery) => viewer?.asks;
const circleOf = ({ viewer }: CircleAsksQuery) => viewer?.circleAsks;
type MyAsk = NonNullable<ReturnType<typeof mineOf>>['edges'][number]['node'];
type CircleAsk = NonNullable<ReturnType<typeof circleOf>>['edges'][number]['node'];

const isOver = ({ state }: { state: MyAsk['state'] }) => state === 'RESOLVED' || state === 'CLOSED';

export const reads = () => [readPage(myAsksQuery, {}), readPage(circleAsksQuery, {})];

export default function Asks() {
  const words = useWords();
  const { asks } = words;
  const mine = usePages(myAsksQuery, {}, mineOf);
  const circle = usePages(circleAsksQuery, {}, circleOf);
  useRefetch(['IntroductionChanged'], mine.fetching, mine.refetch);
  useRefetch(['AskShared', 'AskResolved'], circle.fetching, circle.refetch);
  const section = (title: string, some: readonly ReactNode[], hint?: string) =>
    some.length > 0 ? (
      <section className="stack">
        <h2>{title}</h2>
        {hint ? <p className="quiet small">{hint}</p> : null}
        <ul className={styles['list']}>{some}</ul>
      </section>
    ) : null;
  const myCard = (ask: MyAsk) => <MyCard key={ask.id} ask={ask} />;
  const circleCard = (ask: CircleAsk) => <CircleCard key={ask.id} ask={ask} />;
  const over = [...mine.nodes.filter(isOver).map(myCard), ...circle.nodes.filter(isOver).map(circleCard)];
  return (
    <Screen title={asks.title}>
      <LoadState error={mine.error} loaded={Boolean(mine.data)} onRetry={mine.refetch} />
      {mine.data && mine.nodes.length === 0 ? <p>{asks.empty}</p> : null}
      <p>
        <ButtonLink to="/asks/new" weight="first">
          {asks.ask}
        </ButtonLink>
      </p>
      <Begun />
      {section(asks.mine, mine.nodes.filter((ask) => !isOver(ask)).map(myCard))}
      <MoreButton fetching={mine.fetching} loadMore={mine.loadMore} />
      <LoadState
        error={mine.error ? undefined : circle.error}
        loaded={Boolean(circle.data) || !mine.data}
        onRetry={circle.refetch}
      />
      {section(asks.circle, circle.nodes.filter((ask) => !isOver(ask)).map(circleCard), asks.canDo)}
      {circle.data && !circle.nodes.some((ask) => !isOver(ask)) ? (
        <p className="quiet">{asks.circleEmpty}</p>
      ) : null}
      <MoreButton fetching={circle.fetching} loadMore={circle.loadMore} />
      {over.length > 0 ? (
        <details className="more">
          <summary>{asks.over}</summary>
          <ul className={styles['list']}>{over}</ul>
        </details>
      ) : null}
    </Screen>
  );
}

/** New asks that the viewer began to write in this browser. */
function Begun() {
  const { asks } = useWords();
  const begun = useDrafts().filter(({ place }) => place === 'ask/new' || place.startsWith('ask/entry_'));
  return begun.length === 0 ? null : (
    <ul className={styles['list']}>
      {begun.map(({ place, value }) => (
        <li key={place} className="card">
          <Link
            to={place === 'ask/new' ? '/asks/new' : `/asks/new?entry=${place.slice('ask/'.length)}`}
            className={styles['link']}
            dir="auto"
          >
            {asks.goOn((value as { title?: string }).title ?? '')}
          </Link>
          <p className="quiet small">{asks.onDevice}</p>
        </li>
      ))}
    </ul>
  );
}

/** What the viewer does next with an ask of theirs, in words. */
function nextOf({ state, introductions }: MyAsk, { asks }: Words): string {
  const namesIn = (wanted: string) =>
    introductions.edges.flatMap(({ node }) =>
      node.myState === wanted && node.candidate ? [node.candidate.name] : [],
    );
  const [asking, met] = [namesIn('WAITING'), namesIn('CONNECTED')];
  if (state !== 'WIDENED' && state !== 'INNER') return asks.next[state];
  const news = [
    ...(met.length > 0 ? [asks.met(met)] : []),
    ...(asking.length > 0 ? [asks.asking(asking)] : []),
  ];
  return news.length > 0 ? news.join(' ') : asks.next[state];
}

function MyCard({ ask }: { ask: MyAsk }) {
  const words = useWords();
  const { id, title, state, until, project } = ask;
  const going = useOutgoingLetters()?.letters.some(({ place }) => place === `share/${id}`);
  return (
    <li className="card">
      <h3>
        <Link to={`/asks/${id}`} className={styles['link']} dir="auto">
          {title}
        </Link>
      </h3>
      <p>{going ? words.asks.going : nextOf(ask, words)}</p>
      <p className="quiet small" dir="auto">
        {words.asks.in(project.title)}
        {until && !isOver({ state }) ? `. ${words.ask.until(words.day(until))}` : ''}
      </p>
    </li>
  );
}

function CircleCard({ ask: { id, title, state, asker, project } }: { ask: CircleAsk }) {
  const words = useWords();
  return (
    <li className={`card ${styles['theirs']}`}>
      <Face {...asker} />
      <div>
        <h3>
          <Link to={`/asks/${id}`} className={styles['link']} dir="auto">
            {title}
          </Link>
        </h3>
        <p className="quiet small" dir="auto">
          {words.asks.by(asker.name)}, {words.asks.in(project.title)}
        </p>
        {isOver({ state }) ? <p className="small">{words.asks.next[state]}</p> : null}
      </div>
    </li>
  );
}
