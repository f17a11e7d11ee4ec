/** Whether an excerpt really stands in a text, so that nobody is reported for what they did not write. */

/**
 * Spaces, and the marks of Markdown, which are not there when somebody copies what a page shows. Everything
 * else must be as it was written.
 */
const flat = (text: string): string => text.replaceAll(/[\s*_`~#>|\\[\]]+/g, ' ').trim();
const words = (text: string): string => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** A part of a word is no excerpt: "able" does not stand in "unable". */
export function standsIn(excerpt: string, text: string): boolean {
  const wanted = flat(excerpt);
  return wanted !== '' && flat(text).includes(wanted) && words(text).includes(words(wanted));
}
