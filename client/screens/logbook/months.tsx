/** What was written and asked in a logbook, the latest first, under its months. */
import { useWords } from '../../words/words.tsx';
import { AskLine, type SharedAsk } from './asks.tsx';
import type { Project } from './documents.ts';
import { Entry } from './entry.tsx';
import css from './logbook.module.css';

type EntryNode = Project['entries']['edges'][number]['node'];
type Item = { at: string } & ({ entry: EntryNode } | { ask: SharedAsk });

interface Props {
  project: Project;
  nodes: readonly EntryNode[];
  asks: readonly SharedAsk[];
  /** Whether there are earlier entries that have not been read yet. */
  more: boolean;
  me: string;
  keeps: boolean;
  onChanged(): void;
}

export function Months({ project, nodes, asks, more, ...entry }: Props) {
  const { logbook } = useWords();
  const months: { month: string; items: Item[] }[] = [];
  for (const item of inOrder(nodes, asks, more)) {
    const month = logbook.month(item.at);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  const withWriter = project.keepers.edges.length > 1;
  return months.map(({ month, items }) => (
    <section key={month} className={css.month}>
      <h2>{month}</h2>
      <ol className={css.entries}>
        {items.map((item) =>
          'ask' in item ? (
            <li key={item.ask.id}>
              <AskLine ask={item.ask} me={entry.me} />
            </li>
          ) : (
            <li key={item.entry.id}>
              <Entry entry={item.entry} projectId={project.id} withWriter={withWriter} {...entry} />
            </li>
          ),
        )}
      </ol>
    </section>
  ));
}

/** The entries, and the asks among them; an ask from before the earliest entry waits for more of them. */
function inOrder(nodes: Props['nodes'], asks: Props['asks'], more: boolean): Item[] {
  const from = more ? (nodes.at(-1)?.writtenAt ?? '') : '';
  return [
    ...nodes.map((entry): Item => ({ at: entry.writtenAt, entry })),
    ...asks.filter(({ at }) => at >= from).map((ask): Item => ({ at: ask.at, ask })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
