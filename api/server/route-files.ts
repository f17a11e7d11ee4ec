/** Which files the page at an address needs, as the build has written them into dist/routes.json. */
import { existsSync, readFileSync } from 'node:fs';
import { array, object, parse, pipe, string, transform } from 'valibot';

/**
 * Announces the files, so that the browser fetches them together, and not only when the first of them asks for
 * the next. The attributes are those with which Vite's code then asks for them; otherwise they would be fetched
 * twice.
 */
const linkOf = (file: string): string =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload; crossorigin`;

const links = pipe(
  array(string()),
  transform((files) => files.map(linkOf)),
);
/** `:id` in a path stands for one part of an address. */
const route = pipe(
  object({ path: string(), files: links }),
  transform(({ path, files }) => ({
    pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
    files,
  })),
);
const pageFiles = object({
  first: links,
  words: object({ fr: links, en: links }),
  routes: array(route),
});
export type Language = 'fr' | 'en';

/** The value of the header `Link` for an address, and for the language that the browser asks for. */
export function readPageLinks(file: string): (address: string, language: Language) => string {
  if (!existsSync(file)) return () => '';
  const { first, words, routes } = parse(pageFiles, JSON.parse(readFileSync(file, 'utf8')));
  return (address, language) => {
    const [path = ''] = address.split('?');
    const own = routes.find(({ pattern }) => pattern.test(path))?.files ?? [];
    return [...first, ...words[language], ...own].join(', ');
  };
}
