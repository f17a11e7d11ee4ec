/**
 * The viewer's introductions: first those that wait for the viewer's answer, whole; then the others as lines,
 * the latest first.
 */
import { Link } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import { unmask } from '../../graph/generated/index.ts';
import type { IntroductionCardFragment, IntroductionsQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useNewIds } from '../../graph/use-unread.ts';
import { Faces } from '../../ui/face.tsx';
import { Mark } from '../../ui/mark.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { introductionCardFragment, introductionsQuery } from './documents.ts';
import { deadline, titleOf } from './texts.ts';
import { Whole } from './whole.tsx';
import styles from './introductions.module.css';

const introductionsOf = ({ viewer }: IntroductionsQuery) => viewer?.introductions;

export const reads = () => [readPage(introductionsQuery, {})];

export default function Introductions() {
  const words = useWords();
  const { introductions } = words;
  // All pages: what waits for the viewer must not stand on a later one.
  const { data, nodes, error, fetching, refetch } = usePages(introductionsQuery, {}, introductionsOf, {
    all: true,
  });
  useRefetch(['IntroductionChanged'], fetching, refetch);
  const newIds = useNewIds('introductions');
  const all = nodes.map((node) => unmask(introductionCardFragment, node));
  const inState = (...states: IntroductionCardFragment['myState'][]) =>
    all.filter(({ myState }) => states.includes(myState));
  const rows = (some: typeof all) => (
    <ul className={styles['rows']}>
      {some.map((introduction) => (
        <li key={introduction.id}>
          <Row introduction={introduction} isNew={newIds.includes(introduction.id)} />
        </li>
      ))}
    </ul>
  );
  const [asked, waiting, met, over] = [
    inState('ASKED'),
    inState('WAITING'),
    inState('CONNECTED'),
    inState('NOT_THIS_TIME', 'WITHDRAWN'),
  ];
  return (
    <Screen title={introductions.title} back={{ to: '/', label: words.bar.home }}>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {data && nodes.length === 0 ? <p>{introductions.empty}</p> : null}
      {asked.length > 0 ? (
        <section className="stack">
          <h2>{introductions.yourTurn}</h2>
          <ul className={styles['letters']}>
            {asked.map((introduction) => (
              <li key={introduction.id}>
                <Whole
                  introduction={introduction}
                  isNew={newIds.includes(introduction.id)}
                  onDone={refetch}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {waiting.length > 0 ? (
        <section className="stack">
          <h2>{introductions.underway}</h2>
          {rows(waiting)}
        </section>
      ) : null}
      {met.length > 0 ? (
        <section className="stack">
          <h2>{introductions.met}</h2>
          {rows(met)}
        </section>
      ) : null}
      {over.length > 0 ? (
        <details className="more">
          <summary>{introductions.over}</summary>
          {rows(over)}
        </details>
      ) : null}
      <p className="quiet small">{introductions.hint}</p>
    </Screen>
  );
}

function Row({ introduction, isNew }: { introduction: IntroductionCardFragment; isNew: boolean }) {
  const words = useWords();
  const { id, asker, connector, candidate, myRole, thread } = introduction;
  const others = {
    ASKER: [connector, candidate],
    CONNECTOR: [asker, candidate],
    CANDIDATE: [asker, connector],
  };
  return (
    <Link to={thread ? `/threads/${thread.id}` : `/introductions/${id}`} className={styles['row']}>
      <span aria-hidden="true">
        <Faces people={others[myRole].filter((one) => one != null)} size="small" />
      </span>
      <span dir="auto">
        {titleOf(introduction, words)}
        <span className="quiet small">{deadline(introduction, words)}</span>
      </span>
      {isNew ? <Mark /> : null}
    </Link>
  );
}
