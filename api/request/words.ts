/** Words as they are compared: whole, without marks, in lower case. See docs/ranking.md. */

/** Without marks and in lower case: "Élagage" → "elagage". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The distinct words of four letters or more, a word being a longest run of letters, in the order in which they first stand. */
export function wordsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const runs = texts.flatMap((text) => folded(text ?? '').match(/\p{L}+/gu) ?? []);
  return [...new Set(runs.filter((run) => [...run].length >= 4))];
}
