/** The printed table: one line for each measure, one column for each data set. */
import { percentile, type Measures } from './measures.ts';

export interface Result {
  name: string;
  queries: number;
  measures: Measures;
  widening: readonly number[];
  reading: readonly number[];
}

const share = (value: number): string => value.toFixed(3).replace(/^0/, '');
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

const lines: readonly [label: string, value: (result: Result) => string][] = [
  ['Queries', ({ queries }) => String(queries)],
  ['Hit@10', ({ measures }) => share(measures.hit)],
  ['Recall@10', ({ measures }) => share(measures.recall)],
  ['MRR', ({ measures }) => share(measures.reciprocal)],
  ['Tail recall@10', ({ measures }) => share(measures.tail)],
  ['Coverage of those who offer help', ({ measures }) => share(measures.coverage)],
  ['Most used connector in a top 10', ({ measures }) => share(measures.connectorHere)],
  ['Most used connector in all top 10s', ({ measures }) => share(measures.connectorAnywhere)],
  ['widenAsk, median', ({ widening }) => milliseconds(percentile(widening, 0.5))],
  ['widenAsk, 95th percentile', ({ widening }) => milliseconds(percentile(widening, 0.95))],
  ['Reading, median', ({ reading }) => milliseconds(percentile(reading, 0.5))],
  ['Reading, 95th percentile', ({ reading }) => milliseconds(percentile(reading, 0.95))],
];

/** Fixed width, no trailing line end. */
export function tableOf(title: string, results: readonly Result[]): string {
  const rows = [
    [title, ...results.map(({ name }) => name)],
    ...lines.map(([label, value]) => [label, ...results.map(value)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const set = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ');
  const [head = [], ...body] = rows;
  return [set(head), '-'.repeat(set(head).length), ...body.map(set)].join('\n');
}
