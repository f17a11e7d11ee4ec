/** Writes names as a list in a sentence of this language, such as "a, b and c". */
export function listIn(language: 'fr' | 'en'): (names: readonly string[]) => string {
  const format = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  return (names) => format.format(names);
}
