/**
 * Builds the client into dist/client, which the API serves. The development server reloads changes and
 * proxies /graphql.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { delivery } from './build/delivery.ts';
import * as generated from './graph/generated/graphql.ts';

const api = `http://localhost:${process.env['PORT'] ?? 4000}`;
const documents = new Map<string, unknown>(Object.entries(generated));
/** The files in which a query or a mutation is written: each belongs to its screens alone. */
const filesOfOperations = new Set<string>();
const operationInSource =
  /\bgraphql\(\s*(?:\/\* GraphQL \*\/)?\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\s*\)/g;

/**
 * Puts each operation's document where the operation is written. The generated `graphql` function would put
 * the documents of all screens into the first view, twice.
 */
const ownDocuments: Plugin = {
  name: 'own-documents',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || id.includes('/generated/')) return null;
    const text = code.replaceAll(operationInSource, (_all, kind: string, name: string) => {
      const document = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
      if (!document) throw new Error(`${name} in ${id} is not among the generated documents`);
      if (kind !== 'fragment') filesOfOperations.add(id);
      return `(${JSON.stringify(document)})`;
    });
    return text === code ? null : { code: text, map: null };
  },
};

interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; importers: readonly string[]; code: string | null } | null;
}

/** The module and all that it imports statically. */
function closureOf(id: string, graph: ModuleGraph, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closureOf(imported, graph, seen);
  return seen;
}

/** What comes with the first view has so many importers, and so few characters with all that it needs. */
const [fewestImporters, mostCharacters] = [3, 6000];

/**
 * The first view is one file, since over HTTP/1.1 a browser asks for six at a time. What many screens import
 * comes with it if it is small, styles too: a screen would need fifteen files. No operation does.
 */
function comesFirst(id: string, graph: ModuleGraph): boolean {
  const first = closureOf(page, graph);
  if (first.has(id)) return true;
  const added = [...closureOf(id, graph)].filter((one) => !first.has(one));
  const characters = added.reduce((sum, one) => sum + (graph.getModuleInfo(one)?.code?.length ?? 0), 0);
  return (
    (graph.getModuleInfo(id)?.importers.length ?? 0) >= fewestImporters &&
    characters <= mostCharacters &&
    !added.some((one) => filesOfOperations.has(one) || one.includes('/node_modules/@'))
  );
}

const client = import.meta.dirname;
const worker = join(client, 'offline', 'worker');
const page = join(client, 'index.html');
const built = join(client, '..', 'dist', 'client');

export default defineConfig({
  root: client,
  plugins: [ownDocuments, react(), delivery(client, built)],
  // The content security policy refuses inline scripts and styles, so nothing is inlined.
  build: {
    outDir: built,
    emptyOutDir: true,
    manifest: true,
    rollupOptions: {
      input: { index: page, sw: join(worker, 'worker.ts') },
      output: {
        // A browser looks for a new service worker at the address of the old one.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            {
              debugName: 'first view',
              test: (id: string) => !id.startsWith(worker),
              name: (id: string, graph: ModuleGraph) => (comesFirst(id, graph) ? 'shell' : null),
            },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/schema.graphql': { target: api },
      '/explore': { target: api },
    },
  },
});
