/** Which canaries there are, over all files of the run: who sent each, and as what. And what was found where it may not be. */
import { appendFileSync, readFileSync } from 'node:fs';
import { candidatesIn, newToken, takes, withToken } from './token.ts';

/** `by`: the hash of what its sender proved themselves with; `as`: mutation and field. */
export interface Released {
  token: string;
  by: string;
  as: string;
}

const file = process.env['TEST_CANARIES'] ?? '';
const released = new Map<string, Released>();
const underKeys = new Map<string, string>();

/** A text with a new canary in it; the text itself where none may stand in it. The same retry under the same key is the same text again. */
export function release(text: string, most: number, by: string, as: string, key: unknown = null): string {
  if (!takes(text, most)) return text;
  const again = typeof key === 'string' ? JSON.stringify([by, as, key, text]) : null;
  const before = again === null ? undefined : underKeys.get(again);
  if (before) return withToken(text, before);
  const entry: Released = { token: newToken(), by, as };
  released.set(entry.token, entry);
  appendFileSync(file, `${JSON.stringify(entry)}\n`);
  if (again !== null) underKeys.set(again, entry.token);
  return withToken(text, entry.token);
}

/** Those of this file and, where something like one turns up that it never sent, those of all files before. */
function known(token: string): Released | undefined {
  if (!released.has(token)) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const entry = JSON.parse(line) as Released;
      released.set(entry.token, entry);
    }
  }
  return released.get(token);
}

/** The canaries in some bytes. */
export const tokensIn = (raw: string): Released[] => candidatesIn(raw).flatMap((token) => known(token) ?? []);
export const releasedHere = (): Released[] => [...released.values()];

const found: string[] = [];
/** Notes what was found; the running test fails at its end, also where the error thrown beside it was caught. */
export function tell(...findings: string[]): void {
  found.push(...findings);
}
/** What was found since the last time. */
export const findings = (): string[] => found.splice(0);

/** Searches what may hold no private text at all, of anybody. */
export function watch(where: string, raw: string): void {
  tell(...tokensIn(raw).map(({ as }) => `A private text (${as}) stands in ${where}.`));
}
