/**
 * Words in the form in which they are compared: whole, without diacritical marks, in lower case. See
 * docs/ranking.md.
 */

/** Without diacritical marks and in lower case: "Élagage" → "elagage". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The distinct words of four letters or more, in order of first appearance. A word is a longest run of
 * letters.
 */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const runs = texts.flatMap((text) => folded(text ?? '').match(/\p{L}+/gu) ?? []);
  return [...new Set(runs.filter((run) => [...run].length >= 4))];
}
