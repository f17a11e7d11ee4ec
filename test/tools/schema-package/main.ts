/**
 * `npm run pack:schema`: the schema as a package for other front ends, in dist/schema-package: the SDL that the
 * server publishes, and TypeScript types of everything in it. `npm publish dist/schema-package` would publish
 * it; `npm install /path/to/dist/schema-package` installs it. With `-- --release`, the SDL is also kept as the
 * last released one, which a test compares with later ones (test/server/schema.unit.test.ts).
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { sdlOf } from '../../../api/server/published-schema.ts';
import { createSchema, packageRoot } from '../../../api/server/schema.ts';

const root = packageRoot();
const folder = join(root, 'dist', 'schema-package');
const { version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string;
  license: string;
};
const manifest = {
  name: 'tiers-espace-schema',
  version,
  description: 'The GraphQL schema of tiers-espace, and its types.',
  license,
  type: 'module',
  types: './index.d.ts',
  exports: { '.': { types: './index.d.ts' }, './schema.graphql': './schema.graphql' },
  files: ['schema.graphql', 'index.d.ts'],
};
const sdl = sdlOf(createSchema());

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'schema.graphql'), sdl);
if (process.argv.includes('--release'))
  await writeFile(join(root, 'schema', 'released', 'schema.graphql'), sdl);
await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await generate({
  schema: sdl,
  silent: true,
  generates: {
    [join(folder, 'index.d.ts')]: {
      plugins: ['typescript'],
      config: { enumsAsTypes: true, scalars: { ID: 'string', DateTime: 'string' } },
    },
  },
});
