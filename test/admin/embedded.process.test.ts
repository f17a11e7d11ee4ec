import { expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Source } from '../import/support.ts';
import { shortJvm } from '../support/jvm.mjs';
import { admin, lines } from './support.ts';

test('admin import and token: without a server, a command starts the database of DATA_DIR and stops it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-admin-'));
  const env = { ...shortJvm, NEO4J_URI: '', DATA_DIR: folder };
  const source = new Source();
  try {
    const imported = await admin(
      ['import', source.folder({ 'people.csv': 'ref,name\n~ada,Ada\n~bob,Bob\n' })],
      env,
    );
    expect(imported).toMatchObject({ code: 0, stdout: '' });
    expect(lines(imported.stderr).at(-1)).toBe('Done: 2 rows taken, 0 refused.');
    expect(readdirSync(join(folder, 'neo4j'))).not.toContain('owner.json');

    // Ada has been kept.
    const made = await admin(['token', `${source.prefix}ada`], env);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('ada\tte_') });
    expect(readdirSync(join(folder, 'neo4j'))).not.toContain('owner.json');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
