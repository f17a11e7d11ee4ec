/** Two people of a row, and how they stand to each other in the graph. */
import type { Statements } from '../neo4j/catalogue.generated.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Numbered } from './kind.ts';
import { people, resolve } from './known.ts';

type Tie = Statements['import/ties']['row'];
type Two<Column extends string> = readonly [Column, Column];

export const fromTo = ['from', 'to'] as const;
export const aAndB = ['a', 'b'] as const;

/** A row as it is, unless it names one person twice. */
export const notOneself = <Column extends string>([one, other]: Two<Column>) => <Row extends Record<Column, string>>(row: Row): Row | string =>
  (row[one] === row[other] ? `${one} and ${other} are both "${row[one]}"` : row);

/** A key for two refs in this order. */
export const ordered = ({ from, to }: { from: string; to: string }): string => JSON.stringify([from, to]);

/** A key for two refs in either order. */
export const unordered = ({ a, b }: { a: string; b: string }): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** The rows whose two people are known, with the ids of both, who are held until the transaction ends. */
export async function known<Column extends string, Row extends Record<Column, string>>(run: Run, rows: readonly Numbered<Row>[], [one, other]: Two<Column>) {
  const ids = await people(run, rows.flatMap((row) => [row[one], row[other]]));
  const { rows: found, refused } = resolve<Numbered<Row>, Column>(rows, [one, other], ids);
  return { rows: found.map(({ row, ids }) => ({ ...row, pair: { from: ids[one], to: ids[other] } })), refused };
}

/** The same with the ties between the two. */
export async function tied<Column extends string, Row extends Record<Column, string>>(run: Run, numbered: readonly Numbered<Row>[], columns: Two<Column>) {
  const { rows, refused } = await known(run, numbered, columns);
  const ties = new Map<number, Tie[]>(rows.map(({ line }) => [line, []]));
  for (const tie of await run('import/ties', { rows: rows.map(({ line, pair }) => ({ line, ...pair })) })) ties.get(tie.line)?.push(tie);
  return { rows: rows.map((row) => ({ ...row, ties: ties.get(row.line) ?? [] })), refused };
}

/** The same without those between whom there is a block: they are refused. */
export async function unblocked<Column extends string, Row extends Record<Column, string>>(run: Run, numbered: readonly Numbered<Row>[], columns: Two<Column>) {
  const { rows, refused } = await tied(run, numbered, columns);
  const isBlocked = ({ ties }: { ties: readonly Tie[] }) => ties.some(({ type }) => type === 'BLOCKS');
  return {
    rows: rows.filter((row) => !isBlocked(row)),
    refused: [...refused, ...rows.filter(isBlocked).map(({ line }) => ({ line, reason: 'there is a block between the two' }))],
  };
}

/** The tie of this type from the first to the second. */
export const forth = ({ ties }: { ties: readonly Tie[] }, type: 'MET' | 'TRUSTS' | 'VOUCHES' | 'BLOCKS'): Tie | undefined =>
  ties.find((tie) => tie.type === type && tie.forth);
