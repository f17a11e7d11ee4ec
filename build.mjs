// Bundles the server and the commands (packages stay outside) and the explorer's page (everything inside).
// About half a second.
import { copyFile, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

const shared = { bundle: true, sourcemap: true, logLevel: 'warning' };

await build({
  ...shared,
  entryPoints: { main: 'api/main.ts', admin: 'api/admin/main.ts' },
  outdir: 'dist',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});
await mkdir('dist/explore', { recursive: true });
await build({
  ...shared,
  entryPoints: { explore: 'api/explore/page.tsx' },
  outdir: 'dist/explore',
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: false,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
});
await copyFile('api/explore/index.html', 'dist/explore/index.html');
