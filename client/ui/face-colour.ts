/**
 * The colour and initials of a face, from the id and name alone, so that a person looks the same everywhere.
 */

/** Each has a contrast of at least 4.5:1 with white letters: see test/client/face.test.ts. */
export const colours = [
  '#1d5c52',
  '#8a3d2b',
  '#4a4a86',
  '#7a4a06',
  '#2e5f86',
  '#7c3a63',
  '#45602a',
  '#6b4a3a',
  '#355b6b',
  '#5b4384',
  '#85354a',
  '#3f5f4b',
] as const;

export function colourOf(id: string): string {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return colours[hash % colours.length] ?? colours[0];
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const first = (word: string) => [...letters.segment(word)][0]?.segment ?? '';

/** The initials of the first and last word, or of the only word; signs before a word are skipped. */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return chosen.map((word) => first(word ?? '').toLocaleUpperCase()).join('') || '·';
}
