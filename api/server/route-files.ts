/** Which files the screen at an address needs, as the build has written them into dist/routes.json. */
import { existsSync, readFileSync } from 'node:fs';
import { array, object, parse, pipe, string, transform } from 'valibot';

/** `:id` in a path stands for one part of an address. */
const routeFiles = pipe(
  object({ path: string(), files: array(string()) }),
  transform(({ path, files }) => ({
    pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
    links: files.map(linkOf),
  })),
);

/**
 * Announces the files, so that the browser fetches them together with those of the first view, and not only
 * when the first view runs. The attributes are those with which Vite's code then asks for them; otherwise they
 * would be fetched twice.
 */
const linkOf = (file: string): string =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload; crossorigin`;

/** The value of the header `Link` for an address, empty if its screen is in the first view. */
export function readRouteLinks(file: string): (address: string) => string {
  const routes = existsSync(file) ? parse(array(routeFiles), JSON.parse(readFileSync(file, 'utf8'))) : [];
  return (address) => {
    const [path = ''] = address.split('?');
    return routes.find(({ pattern }) => pattern.test(path))?.links.join(', ') ?? '';
  };
}
