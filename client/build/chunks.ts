/** What Vite's manifest says about the files of a build. */
import type { Manifest } from 'vite';
import type { RouteScreen } from './routes.ts';

/** The scripts and styles that come with a chunk, itself first. */
export function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  const imported = (chunk.imports ?? []).flatMap((other) => filesOf(manifest, other, seen));
  return [...new Set([chunk.file, ...(chunk.css ?? []), ...imported])];
}

/** What index.html itself names. */
export const firstView = (manifest: Manifest): string[] => filesOf(manifest, 'index.html');

/** The words of a language, with what only they need: the page loads those of one language. */
export function wordsOf(manifest: Manifest, language: string): string[] {
  const first = new Set(firstView(manifest));
  return filesOf(manifest, `words/${language}.ts`).filter((file) => !first.has(file));
}

export interface RouteFiles {
  path: string;
  files: string[];
}
/** What the server announces, in the order in which the page needs it. */
export interface PageFiles {
  first: string[];
  words: Record<'fr' | 'en', string[]>;
  routes: RouteFiles[];
}

export const filesOfPages = (manifest: Manifest, routes: RouteScreen[]): PageFiles => ({
  first: firstView(manifest),
  words: { fr: wordsOf(manifest, 'fr'), en: wordsOf(manifest, 'en') },
  routes: filesOfRoutes(manifest, routes),
});

/** What each address needs beyond the first view. */
export function filesOfRoutes(manifest: Manifest, routes: RouteScreen[]): RouteFiles[] {
  const first = new Set(firstView(manifest));
  return routes.map(({ path, screen }) => {
    const key = screen.replace('./', '');
    if (!manifest[key]) throw new Error(`Vite made no chunk of ${screen}`);
    return { path, files: filesOf(manifest, key).filter((file) => !first.has(file)) };
  });
}
