/** Two people of a row, and how they stand to each other in the graph. */
import type { Statements } from '../neo4j/catalogue.generated.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Numbered } from './kind.ts';
import { people, resolve } from './known.ts';

type Tie = Statements['import/ties']['row'];
type Type = 'MET' | 'TRUSTS' | 'VOUCHES';
type Two<Column extends string> = readonly [Column, Column];
/** Ids; a tie leads from the first to the second. */
export interface Pair { from: string; to: string }
export interface Tied { pair: Pair; ties: readonly Tie[] }

export const fromTo = ['from', 'to'] as const;
export const aAndB = ['a', 'b'] as const;

/** A row as it is, unless it names one person twice. */
export const notOneself = <Column extends string>([one, other]: Two<Column>) => <Row extends Record<Column, string>>(row: Row): Row | string =>
  (row[one] === row[other] ? `${one} and ${other} are both "${row[one]}"` : row);

/** A key for two refs or ids in this order. */
export const ordered = ({ from, to }: Pair): string => JSON.stringify([from, to]);

/** A key for two refs or ids in either order. */
export const unordered = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** The rows whose two people are known, with the ids of both, who are held until the transaction ends. */
export async function known<Column extends string, Row extends Record<Column, string>>(run: Run, rows: readonly Numbered<Row>[], [one, other]: Two<Column>) {
  const ids = await people(run, rows.flatMap((row) => [row[one], row[other]]));
  const { rows: found, refused } = resolve<Numbered<Row>, Column>(rows, [one, other], ids);
  return { rows: found.map(({ row, ids }) => ({ ...row, pair: { from: ids[one], to: ids[other] } })), refused };
}

/** The same with the ties of these types from the first to the second, or both ways, and the blocks between them. */
export async function tied<Column extends string, Row extends Record<Column, string>>(
  run: Run, numbered: readonly Numbered<Row>[], columns: Two<Column>, types: readonly Type[], ways: 'forth' | 'both',
) {
  const { rows, refused } = await known(run, numbered, columns);
  const ties = new Map<string, Tie[]>(rows.map(({ pair }) => [unordered(pair.from, pair.to), []]));
  const asked = rows.flatMap(({ pair }) => (ways === 'both' ? [pair, turned(pair)] : [pair]));
  for (const tie of await run('import/ties', { rows: byGiver(asked), types })) ties.get(unordered(tie.from, tie.to))?.push(tie);
  return { rows: rows.map((row) => ({ ...row, ties: ties.get(unordered(row.pair.from, row.pair.to)) ?? [] })), refused };
}

/** The same without those between whom there is a block: they are refused. */
export async function unblocked<Column extends string, Row extends Record<Column, string>>(
  run: Run, numbered: readonly Numbered<Row>[], columns: Two<Column>, types: readonly Type[], ways: 'forth' | 'both' = 'forth',
) {
  const { rows, refused } = await tied(run, numbered, columns, types, ways);
  const isBlocked = ({ ties }: Tied) => ties.some(({ type }) => type === 'BLOCKS');
  return {
    rows: rows.filter((row) => !isBlocked(row)),
    refused: [...refused, ...rows.filter(isBlocked).map(({ line }) => ({ line, reason: 'there is a block between the two' }))],
  };
}

/** The tie of this type that leads from the first to the second. */
export const forth = ({ pair, ties }: Tied, type: Type | 'BLOCKS'): Tie | undefined =>
  ties.find((tie) => tie.type === type && tie.from === pair.from);

export const turned = ({ from, to }: Pair): Pair => ({ from: to, to: from });

/** Gathers pairs by their first: one row a person. */
export function byGiver(pairs: readonly Pair[]): { from: string; to: string[] }[] {
  return [...grouped(pairs)].map(([from, list]) => ({ from, to: list.map(({ to }) => to) }));
}

export function grouped<P extends Pair>(pairs: readonly P[]): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.from);
    if (group) group.push(pair);
    else groups.set(pair.from, [pair]);
  }
  return groups;
}
