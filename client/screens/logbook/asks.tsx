/** The asks of a project that the viewer made or may read. */
import { LifeBuoy } from 'lucide-react';
import { Link } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { usePages } from '../../graph/pages.ts';
import { useWords } from '../../words/words.tsx';
import { askLineFragment, circleAsksInQuery, circleAsksOf, myAsksInQuery, myAsksOf } from './documents.ts';
import css from './logbook.module.css';

type Ask = FragmentType<typeof askLineFragment> & { id: string };
/** `at`: when it was shared. */
export type SharedAsk = Ask & { at: string };

interface Asks {
  /** The viewer's own, which nobody else sees. */
  drafts: readonly Ask[];
  shared: readonly SharedAsk[];
  /** Whether the API has answered, be it with an error: what comes later would push the entries down. */
  settled: boolean;
}

/** The asks of a project. */
export function useAsksOf(projectId: string): Asks {
  const mine = usePages(myAsksInQuery, {}, myAsksOf, { all: true });
  const others = usePages(circleAsksInQuery, {}, circleAsksOf, { all: true });
  useRefetch(['AskShared', 'AskResolved'], others.fetching, others.refetch);
  const asks = [...mine.nodes, ...others.nodes].filter(({ project }) => project.id === projectId);
  return {
    drafts: asks.filter(({ sharedAt }) => !sharedAt),
    shared: asks.flatMap((ask) => (ask.sharedAt ? [{ ...ask, at: ask.sharedAt }] : [])),
    settled: [mine, others].every(({ data, error }) => data || error),
  };
}

/** The viewer's drafts of asks; each opens. Renders nothing without drafts. */
export function AskDrafts({ asks, me }: { asks: readonly Ask[]; me: string }) {
  const { logbook } = useWords();
  return asks.length === 0 ? null : (
    <section className={css.asks} aria-label={logbook.askDrafts}>
      <ul>
        {asks.map((ask) => (
          <li key={ask.id}>
            <AskLine ask={ask} me={me} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An ask, which opens; under the day on which it was shared. */
export function AskLine({ ask, me }: { ask: Ask | SharedAsk; me: string }) {
  const words = useWords();
  const { logbook } = words;
  const { id, title, state, asker } = unmask(askLineFragment, ask);
  const [mine, over] = [asker.id === me, state === 'RESOLVED' || state === 'CLOSED'];
  return (
    <div className={css.asked}>
      {'at' in ask ? (
        <div className={css.about}>
          <time dateTime={ask.at} title={words.day(ask.at)}>
            {logbook.dayOfMonth(ask.at)}
          </time>
        </div>
      ) : null}
      <Link to={`/asks/${id}`} className={css.ask} data-over={over || undefined}>
        <LifeBuoy aria-hidden="true" size={20} strokeWidth={1.75} />
        <span>
          <span className={css.askTitle} dir="auto">
            {title}
          </span>
          <span className={css.askState}>
            {mine || over
              ? `${mine ? logbook.ask : asker.name} · ${logbook.askState[state]}`
              : logbook.askOf(asker.name)}
          </span>
        </span>
      </Link>
    </div>
  );
}
