/**
 * declassified.md as the tests read it: what a mutation answers that may depend on facts its sender may not
 * see.
 */
import { readFileSync } from 'node:fs';

export interface Declassified {
  name: string;
  requests: string[];
  dependsOn: string[];
}

export const declassified: readonly Declassified[] = readFileSync(
  new URL('../declassified.md', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', , requests = '', dependsOn = '']) => ({
    name,
    requests: [...requests.matchAll(/`(\w+)`/g)].map(([, request = '']) => request),
    dependsOn: dependsOn.split(' ').filter(Boolean),
  }));

/** Whether the answer to a mutation may depend on one of these kinds of facts. */
export const mayDependOn = (mutation: string, kinds: readonly string[]): boolean =>
  declassified.some(
    ({ requests, dependsOn }) =>
      requests.includes(mutation) && dependsOn.some((kind) => kinds.includes(kind)),
  );
