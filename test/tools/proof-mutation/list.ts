/** The list of seeded leaks in docs/perimeter.md, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { leaks, type Leak } from './leaks.ts';

const page = 'docs/perimeter.md';
const [begin, end] = ['<!-- seeded leaks -->', '<!-- /seeded leaks -->'];
const parts = () => readFileSync(page, 'utf8').split(new RegExp(`${begin}|${end}`));

/** The items of the list by the name of their leak, each on one line. */
export function readItems(): Map<string, string> {
  const [, list = ''] = parts();
  const items = list.split(/^- /m).slice(1);
  return new Map(
    items.map((item) => [item.split(/\s+\(`/)[0]?.replaceAll(/\s+/g, ' ') ?? '', oneLine(item)]),
  );
}
const oneLine = (item: string) => `- ${item.trim().replaceAll(/\s+/g, ' ')}`;

/** Writes the item of a leak, in the order of the leaks; items of leaks there are no more go. */
export function writeItem({ name, file }: Leak, failed: readonly string[]): void {
  const items = readItems();
  items.set(name, `- ${name} (\`${file}\`): ${failed[0] ? `“${failed[0]}”` : '**nothing**'}`);
  const known = leaks.flatMap((leak) => items.get(leak.name) ?? []);
  const [before = '', , after = ''] = parts();
  writeFileSync(page, `${before}${begin}\n\n${known.join('\n')}\n\n${end}${after}`);
}
