/** The two people of a row, and their ties in the graph. */
import type { Statements } from '../neo4j/catalogue.generated.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Numbered } from './kind.ts';
import { grouped, people, resolve, type Refused } from './known.ts';

type Tie = Statements['import/ties']['row'];
type Type = 'MET' | 'TRUSTS' | 'VOUCHES' | 'BLOCKS';
type Two<Column extends string> = readonly [Column, Column];

/** Ids; a tie leads from the first to the second. */
export interface Pair {
  from: string;
  to: string;
}
export interface Found<Row> extends Pair {
  row: Row;
}
export interface Tied<Row> extends Found<Row> {
  ties: Tie[];
}

export const fromTo = ['from', 'to'] as const;
export const aAndB = ['a', 'b'] as const;

/** The row, or a problem when it names one person twice. */
export const notOneself =
  <Column extends string>([one, other]: Two<Column>) =>
  <Row extends Record<Column, string>>(row: Row): Row | string =>
    row[one] === row[other] ? `${one} and ${other} are both "${row[one]}"` : row;

// The length in front keeps the end of one ref from being read as the beginning of another.
const key = (one: string, other: string): string => `${one.length} ${one}${other}`;

/** A key for two refs or ids in this order. */
export const ordered = ({ from, to }: Pair): string => key(from, to);

/** A key for two refs or ids in either order. */
export const unordered = (a: string, b: string): string => (a < b ? key(a, b) : key(b, a));

/**
 * The rows whose two people are known, with the ids of both, who are locked until the end of the transaction.
 */
export async function known<Column extends string, Row extends Record<Column, string>>(
  run: Run,
  numbered: readonly Numbered<Row>[],
  [one, other]: Two<Column>,
): Promise<{ rows: Found<Numbered<Row>>[]; refused: Refused[] }> {
  const ids = await people(
    run,
    numbered.flatMap((row) => [row[one], row[other]]),
  );
  const rows: Found<Numbered<Row>>[] = [];
  const refused = resolve<Numbered<Row>, Column>(
    numbered,
    [one, other],
    ids,
    'nobody',
    (row, from = '', to = '') => {
      rows.push({ row, from, to });
    },
  );
  return { rows, refused };
}

/**
 * The same with the ties of these types from the first to the second, or both ways; blocks always both ways.
 */
export async function tied<Column extends string, Row extends Record<Column, string>>(
  run: Run,
  numbered: readonly Numbered<Row>[],
  columns: Two<Column>,
  types: readonly Type[],
  ways: 'forth' | 'both',
): Promise<{ rows: Tied<Numbered<Row>>[]; refused: Refused[] }> {
  const { rows, refused } = await known(run, numbered, columns);
  const asked: Pair[] =
    ways === 'both'
      ? rows.flatMap(({ from, to }) => [
          { from, to },
          { from: to, to: from },
        ])
      : rows;
  const ties = new Map<string, Tie[]>();
  for (const tie of await run('import/ties', { rows: byGiver(asked), types: [...types, 'BLOCKS'] })) {
    const between = ties.get(ordered(tie));
    if (between) between.push(tie);
    else ties.set(ordered(tie), [tie]);
  }
  const between = (from: string, to: string): Tie[] => ties.get(key(from, to)) ?? [];
  const tie = ({ row, from, to }: Found<Numbered<Row>>) => ({
    row,
    from,
    to,
    ties: ways === 'both' ? [...between(from, to), ...between(to, from)] : between(from, to),
  });
  return { rows: rows.map(tie), refused };
}

/** The same without pairs with a block, which are refused. */
export async function unblocked<Column extends string, Row extends Record<Column, string>>(
  run: Run,
  numbered: readonly Numbered<Row>[],
  columns: Two<Column>,
  types: readonly Type[],
  ways: 'forth' | 'both' = 'forth',
): Promise<{ rows: Tied<Numbered<Row>>[]; refused: Refused[] }> {
  const { rows, refused } = await tied(run, numbered, columns, types, ways);
  const free: Tied<Numbered<Row>>[] = [];
  for (const found of rows) {
    if (found.ties.some(({ type }) => type === 'BLOCKS'))
      refused.push({ line: found.row.line, reason: 'there is a block between the two' });
    else free.push(found);
  }
  return { rows: free, refused };
}

/** The tie of this type from the first to the second. */
export const forth = <Row>({ from, ties }: Tied<Row>, type: Type): Tie | undefined =>
  ties.find((tie) => tie.type === type && (tie.back ? tie.to : tie.from) === from);

/** Groups pairs by their first person, as the statements take them. */
export function byGiver(pairs: readonly Pair[]): { from: string; to: string[] }[] {
  return grouped(pairs, ({ from }) => from).map(([from, list]) => ({ from, to: list.map(({ to }) => to) }));
}
