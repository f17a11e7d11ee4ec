/** The table of seeded leaks in docs/perimeter.md, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { leaks, type Leak } from './leaks.ts';

const page = 'docs/perimeter.md';
const [begin, end] = ['<!-- seeded leaks -->', '<!-- /seeded leaks -->'];
const head = '| leak | planted in | caught by |\n| --- | --- | --- |';

/** The rows of the table by the name of their leak. */
export function readRows(): Map<string, string> {
  const [, table = ''] = readFileSync(page, 'utf8').split(new RegExp(`${begin}|${end}`));
  const rows = table.split('\n').filter((row) => row.startsWith('| '));
  return new Map(rows.slice(2).map((row) => [row.split(' | ')[0]?.slice(2).trim() ?? '', row]));
}

/** Writes the row of a leak, in the order of the list; rows of leaks there are no more go. */
export function writeRow({ name, file }: Leak, failed: readonly string[]): void {
  const rows = readRows();
  rows.set(name, `| ${name} | \`${file}\` | ${failed[0] ?? '**nothing**'} |`);
  const known = leaks.flatMap((leak) => rows.get(leak.name) ?? []);
  const [before = '', , after = ''] = readFileSync(page, 'utf8').split(new RegExp(`${begin}|${end}`));
  writeFileSync(page, `${before}${begin}\n\n${head}\n${known.join('\n')}\n\n${end}${after}`);
}
