/** Two people of a row, and how they stand to each other in the graph. */
import type { Statements } from '../neo4j/catalogue.generated.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Numbered } from './kind.ts';
import { people, resolve } from './known.ts';

export type Tie = Statements['import/ties']['row'];

export interface Ends { from: string; to: string }

export const notOneself = <Row extends Ends>(row: Row): Row | string => (row.from === row.to ? `from and to are both "${row.from}"` : row);

/** A key for two refs in this order. */
export const ordered = ({ from, to }: Ends): string => JSON.stringify([from, to]);

/** A key for two refs in either order. */
export const unordered = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** The rows whose two people are known, each with the ids and the ties between the two; they are held until the transaction ends. */
export async function standing<Row extends Ends>(run: Run, rows: readonly Numbered<Row>[]) {
  const known = await people(run, rows.flatMap(({ from, to }) => [from, to]));
  const { rows: found, refused } = resolve(rows, ['from', 'to'] as const, known);
  const ties = new Map<number, Tie[]>(found.map(({ line }) => [line, []]));
  for (const tie of await run('import/ties', { rows: found.map(({ line, ids }) => ({ line, ...ids })) })) ties.get(tie.line)?.push(tie);
  return { rows: found.map((row) => ({ ...row, ties: ties.get(row.line) ?? [] })), refused };
}

/** The same without those between whom there is a block, which are refused. */
export async function unblocked<Row extends Ends>(run: Run, numbered: readonly Numbered<Row>[]) {
  const { rows, refused } = await standing(run, numbered);
  const blocked = rows.filter(({ ties }) => ties.some(({ type }) => type === 'BLOCKS'));
  return {
    rows: rows.filter((row) => !blocked.includes(row)),
    refused: [...refused, ...blocked.map(({ line }) => ({ line, reason: 'there is a block between the two' }))],
  };
}
