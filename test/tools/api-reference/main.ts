/**
 * `npm run docs:api`: writes the tables of docs/api-reference.md anew, from the schema and the code. A unit test
 * checks that they are as they would be written (test/server/api-reference.unit.test.ts).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createRoomSchema, packageRoot } from '../../../api/server/schema.ts';
import { generated } from './page.ts';

const file = join(packageRoot(), 'docs', 'api-reference.md');
const page = generated(await readFile(file, 'utf8'), createRoomSchema());
await writeFile(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
