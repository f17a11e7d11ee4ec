/** Characters from which on a text is folded, and how many of them are shown then. */
const [long, shown] = [1_000, 600];

/**
 * The beginning of a long text, up to the end of a paragraph or else of a word; null if the text is short. It
 * is cut in its source, so that nothing of the rest is reached by keyboard or read out before it is unfolded.
 */
export function beginningOf(text: string): string | null {
  if (text.length <= long) return null;
  const paragraph = text.lastIndexOf('\n\n', shown);
  if (paragraph > shown / 3) return text.slice(0, paragraph);
  const word = text.slice(0, shown).search(/\s\S*$/);
  return `${text.slice(0, word > shown / 3 ? word : shown)}…`;
}
