/** The asks of a project that the viewer made or may read. The API does not say when they were shared. */
import { LifeBuoy } from 'lucide-react';
import { Link } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import type { AskState } from '../../graph/generated/graphql.ts';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { usePages } from '../../graph/pages.ts';
import { useWords } from '../../words/words.tsx';
import { askLineFragment, circleAsksInQuery, circleAsksOf, myAsksInQuery, myAsksOf } from './documents.ts';
import css from './logbook.module.css';

type Ask = FragmentType<typeof askLineFragment> & { id: string; state: AskState };
const isOver = ({ state }: { state: AskState }) => state === 'RESOLVED' || state === 'CLOSED';

interface Asks {
  /** Under way. */
  open: readonly Ask[];
  past: readonly Ask[];
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
    open: asks.filter((ask) => !isOver(ask)),
    past: asks.filter(isOver),
    settled: [mine, others].every(({ data, error }) => data || error),
  };
}

/** A list of asks; each opens. Renders nothing without asks. */
export function AskLines({ title, asks, me }: { title: string; asks: readonly Ask[]; me: string }) {
  return asks.length === 0 ? null : (
    <section className={css.asks} aria-label={title}>
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

function AskLine({ ask, me }: { ask: FragmentType<typeof askLineFragment>; me: string }) {
  const { logbook } = useWords();
  const { id, title, state, asker } = unmask(askLineFragment, ask);
  const [mine, over] = [asker.id === me, isOver({ state })];
  return (
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
  );
}
