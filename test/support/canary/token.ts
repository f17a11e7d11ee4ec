/**
 * Canaries: a number nobody else has, hidden at the end of every private text a test sends. Wherever one turns up, it says which text got there.
 * Digits in rare brackets: they are no letters, so no words by which anybody is found, and in no text of a test.
 */
import { randomInt } from 'node:crypto';

/** What stands at the beginning of each, drawn anew for every run by setup.mjs. */
const mark = process.env['TEST_CANARY_MARK'] ?? '00000';
const digits = new RegExp(`${mark}\\d{9}`, 'g');
/** As it is sent, and as JSON may escape it. */
const written = new RegExp(`(?:⟦|\\\\u27e6)?${mark}\\d{9}(?:⟧|\\\\u27e7)?`, 'g');

/** Of each field of a mutation's input that holds what people write for few, how many characters the contract takes. */
export const privateFields: Record<string, number> = {
  text: 20_000,
  story: 20_000,
  brief: 2000,
  title: 200,
  purpose: 2000,
  about: 2000,
  note: 500,
  words: 2000,
  excerpt: 2000,
};
/** Fields whose rule is that they are no private text: what one is called, where one gets mail, and what opens a door. */
export const openFields = ['name', 'email', 'code'];

export const newToken = (): string => `${mark}${String(randomInt(1_000_000_000)).padStart(9, '0')}`;

/** Whether a canary would change how a text is shown: where it closes a block of Markdown, or is a page of signs or one endless word. */
const shaped = (text: string): boolean => /[`~*_=-]{3}\s*$/.test(text) || /(> ){100}|\S{1000}/.test(text);

/** Whether a canary may stand in it: it must not become the text of a blank one, nor too long, and one is enough. */
export const takes = (text: string, most: number): boolean =>
  text.trim() !== '' && text.length <= most * 0.9 && !mentions(text) && !shaped(text);

/** The text with a canary at its end, before blanks that would be trimmed. */
export const withToken = (text: string, token: string): string =>
  `${text.trimEnd()}⟦${token}⟧${text.slice(text.trimEnd().length)}`;

export const mentions = (raw: string): boolean => raw.includes(mark) && raw.search(digits) >= 0;
/** All that look like one, each once. */
export const candidatesIn = (raw: string): string[] =>
  raw.includes(mark) ? [...new Set(raw.match(digits))] : [];
export const strip = (raw: string): string => (raw.includes(mark) ? raw.replaceAll(written, '') : raw);

/** Strips the strings of anything, in place where it holds them. */
export function stripped<Value>(value: Value): Value {
  if (typeof value === 'string') return strip(value) as Value;
  if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value))
      if (typeof inner === 'string' || typeof inner === 'object')
        (value as Record<string, unknown>)[name] = stripped(inner);
  }
  return value;
}
