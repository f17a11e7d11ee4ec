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
      return `(${JSON.stringify(document)})`;
    });
    return text === code ? null : { code: text, map: null };
  },
};

const client = import.meta.dirname;
const worker = join(client, 'offline', 'worker');
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
      input: { index: join(client, 'index.html'), sw: join(worker, 'worker.ts') },
      output: {
        // A browser looks for a new service worker at the address of the old one.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // One file for the first view: over HTTP/1.1 a browser asks for six files at a time.
        codeSplitting: {
          groups: [{ name: 'shell', tags: ['$initial'], test: (id: string) => !id.startsWith(worker) }],
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
