/**
 * Canaries: a number nobody else has, hidden at the end of every private text a test sends. Wherever one
 * turns up, it says which text got there. It is digits in rare brackets: no letters, so no words by which
 * anybody is found, and in no text of a test.
 */
import { randomInt } from 'node:crypto';

/** The beginning of each canary, drawn for every run by setup.mjs. */
const mark = process.env['TEST_CANARY_MARK'] ?? '00000';
const digits = new RegExp(`${mark}\\d{9}`, 'g');
/** As it is sent, and as JSON may escape it. */
const written = new RegExp(`(?:⟦|\\\\u27e6)?${mark}\\d{9}(?:⟧|\\\\u27e7)?`, 'g');

/**
 * Fields that hold no private text, or none of their own: an excerpt is a part of another text, and what an app
 * says about itself is for everybody whom it asks.
 */
const openFields = new Set([
  'name',
  'email',
  'code',
  'excerpt',
  'url',
  'query',
  'secret',
  'response',
  'redirects',
  'registerApp.purpose',
]);
/** `as`: of a mutation, as in `registerApp.purpose`. */
export const isOpenField = (as: string): boolean =>
  openFields.has(as) || openFields.has(as.split('.')[1] ?? '');

export const newToken = (): string => `${mark}${String(randomInt(1_000_000_000)).padStart(9, '0')}`;

/**
 * Whether a canary would change how a text is shown: at the end of a block of Markdown, or in a text without
 * spaces.
 */
const shaped = (text: string): boolean => /[`~*_=-]{3}\s*$/.test(text) || /(> ){100}|\S{1000}/.test(text);

/**
 * Whether a canary may stand in a text: a blank text must stay blank, it must not become too long, and one
 * canary is enough.
 */
export const takes = (text: string, most: number): boolean =>
  text.trim() !== '' && text.length <= most * 0.9 && !mentions(text) && !shaped(text);

/** The text with a canary at its end, before blanks that would be trimmed. */
export const withToken = (text: string, token: string): string =>
  `${text.trimEnd()}⟦${token}⟧${text.slice(text.trimEnd().length)}`;

export const mentions = (raw: string): boolean => raw.includes(mark) && raw.search(digits) >= 0;
/** Everything that looks like a canary, each once. */
export const candidatesIn = (raw: string): string[] =>
  raw.includes(mark) ? [...new Set(raw.match(digits))] : [];
export const strip = (raw: string): string => (raw.includes(mark) ? raw.replaceAll(written, '') : raw);

/** Removes canaries from all strings of a value, in place where it holds them. */
export function stripped<Value>(value: Value): Value {
  if (typeof value === 'string') return strip(value) as Value;
  if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value))
      if (typeof inner === 'string' || typeof inner === 'object')
        (value as Record<string, unknown>)[name] = stripped(inner);
  }
  return value;
}
