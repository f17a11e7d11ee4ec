/** Builds the client into dist/client, which the API serves; in development it reloads what changes and passes /graphql on. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import * as generated from './graph/generated/graphql.ts';

const api = `http://localhost:${process.env['PORT'] ?? 4000}`;
const documents = new Map<string, unknown>(Object.entries(generated));
const written =
  /\bgraphql\(\s*(?:\/\* GraphQL \*\/)?\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\s*\)/g;

/** Puts each operation where it is written. Through the generated function the first view would carry those of all screens, twice. */
const ownDocuments: Plugin = {
  name: 'own-documents',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || id.includes('/generated/')) return null;
    const text = code.replaceAll(written, (_all, kind: string, name: string) => {
      const document = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
      if (!document) throw new Error(`${name} in ${id} is not among the generated documents`);
      return `(${JSON.stringify(document)})`;
    });
    return text === code ? null : { code: text, map: null };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [ownDocuments, react()],
  // Nothing is written into the page itself: its content security policy takes no inline script or style.
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/graphql': { target: api, ws: true }, '/explore': { target: api } },
  },
});
