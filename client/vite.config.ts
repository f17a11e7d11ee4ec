/** Builds the client into dist/client, which the API serves; in development it reloads what changes and passes /graphql on. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://localhost:${process.env['PORT'] ?? 4000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Nothing is written into the page itself: its content security policy takes no inline script or style.
  build: { outDir: '../dist/client', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022' },
  server: { port: 5173, strictPort: true, proxy: { '/graphql': { target: api, ws: true }, '/explore': { target: api } } },
});
