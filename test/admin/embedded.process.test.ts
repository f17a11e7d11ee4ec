import { expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Source } from '../import/support.ts';
import { admin, lines } from './support.ts';

test('admin import and check: without a server, a command starts the database of DATA_DIR and stops it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-admin-'));
  const env = { NEO4J_URI: '', DATA_DIR: folder };
  try {
    const source = new Source();
    const imported = await admin(
      [
        'import',
        source.folder({
          'people.csv': 'ref,name\n~ada,Ada\n~bob,Bob\n',
          'vouches.csv': 'from,to\n~ada,~bob\n',
        }),
      ],
      env,
    );
    expect(imported).toMatchObject({ code: 0, stdout: '' });
    expect(lines(imported.stderr).at(-1)).toBe('Done: 3 rows taken, 0 refused.');
    expect(readdirSync(join(folder, 'neo4j'))).not.toContain('owner.json');

    const checked = await admin(['check'], env);
    expect(checked).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^2 people, 0 topics, 0 projects; \d+ migrations applied\.\nAll is well\.\n$/,
      ),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
