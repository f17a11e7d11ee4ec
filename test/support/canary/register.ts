/**
 * The canaries of the run, over all files: who sent each and as which field; and what was found where it must
 * not be.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { candidatesIn, newToken, takes, withToken } from './token.ts';

/** `by`: the hash of its sender's credentials. `as`: mutation and field. */
export interface Released {
  token: string;
  by: string;
  as: string;
}

const file = process.env['TEST_CANARIES'] ?? '';
const released = new Map<string, Released>();
const underKeys = new Map<string, string>();

/**
 * The text with a new canary in it, or the text itself where none may stand in it. A retry under the same key
 * sends the same text again.
 */
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

/** Canaries of this test file; where another one turns up, those of all files before. */
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
/** The running test fails at its end, also where it catches the error that is thrown with the finding. */
export function recordFindings(...findings: string[]): void {
  found.push(...findings);
}
/** The findings since the last call. */
export const findings = (): string[] => found.splice(0);

/** Searches a text that may hold nobody's private text. */
export function watch(where: string, raw: string): void {
  recordFindings(...tokensIn(raw).map(({ as }) => `A private text (${as}) stands in ${where}.`));
}
