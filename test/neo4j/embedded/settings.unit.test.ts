import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeConfiguration } from '../../../api/neo4j/embedded/configuration.ts';
import type { Home } from '../../../api/neo4j/embedded/home.ts';
import { recoveryIn } from '../../../api/neo4j/embedded/recovery.ts';
import { readSettings } from '../../../api/neo4j/embedded/settings.ts';
import { DiskSpace, reserveOf } from '../../../api/neo4j/embedded/space.ts';
import { SetupProblem } from '../../../api/neo4j/setup-problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'neo4j.conf');
const read = (text: string) => {
  writeFileSync(file, text);
  return readSettings(file, false);
};

test('settings of a host are added, and stand in the place of ours', async () => {
  const settings = await read(
    '# mine\r\n\r\n server.memory.pagecache.size = 1g \ndb.logs.query.enabled=VERBOSE\nserver.jvm.additional=-Da=b',
  );
  const configuration = join(folder, 'written.conf');
  await writeConfiguration({ configuration } as Home, 7687, settings);
  const lines = readFileSync(configuration, 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('server.memory.pagecache.size='))).toEqual([
    'server.memory.pagecache.size=1g',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'server.bolt.listen_address=127.0.0.1:7687',
      'db.logs.query.enabled=VERBOSE',
      'server.jvm.additional=-Da=b',
    ]),
  );
});

test.each([
  [
    'dbms.security.auth_enabled=false',
    'line 1, sets dbms.security.auth_enabled, which tiers-espace sets itself',
  ],
  ['\nserver.bolt.listen_address=0.0.0.0:7687', 'line 2, sets server.bolt.listen_address'],
  ['server.default_listen_address=0.0.0.0', 'sets server.default_listen_address'],
  ['a.b=1\na.b=2', 'line 2, sets a.b a second time'],
  ['--help', 'line 1, is not "name=value"'],
])('settings: %j is refused', async (text, reason) => {
  await expect(read(text)).rejects.toThrow(reason);
});

test('settings: the file of DATA_DIR may be missing, the one that is named may not', async () => {
  const missing = join(folder, 'missing');
  expect((await readSettings(missing, true)).size).toBe(0);
  await expect(readSettings(missing, false)).rejects.toThrow(SetupProblem);
});

test.each([
  [undefined, 256 * 1024 * 1024],
  ['1G', 1024 ** 3],
  ['40m', 40 * 1024 * 1024],
  ['off', 0],
])('DISK_RESERVE=%s is %s bytes', (value, bytes) => {
  expect(reserveOf(value === undefined ? {} : { DISK_RESERVE: value })).toBe(bytes);
});

test.each(['', '0.5g', '-1m', '256', 'much'])('DISK_RESERVE=%j is refused', (value) => {
  expect(() => reserveOf({ DISK_RESERVE: value })).toThrow('DISK_RESERVE takes megabytes');
});

test('the disk is short below the reserve only, and never without one', () => {
  expect(new DiskSpace(folder, Number.MAX_SAFE_INTEGER).short).toBe(true);
  expect(new DiskSpace(folder, 1).short).toBe(false);
  expect(new DiskSpace(folder, 0).short).toBe(false);
});

test('what Neo4j says of its recovery is found in its log', () => {
  const at = '2026-11-29 12:36:32.750+0000';
  expect(
    recoveryIn(
      [
        `${at} INFO  [o.n.d.d.DatabaseLifecycles] [neo4j/07e5bc09] Recovery required from position 146609`,
        `${at} WARN  [o.n.k.r.Recovery] [neo4j/07e5bc09] Fail to recover database. Any transactional logs after position 146609 can not be recovered and will be truncated.`,
        `${at} INFO  [o.n.k.i.t.l.c.CheckPointerImpl] [neo4j/07e5bc09] Checkpoint triggered by "Recovery completed."`,
        `${at} INFO  [o.n.k.r.Recovery] [system/00000000] Recovery required from position 1`,
      ].join('\n'),
    ),
  ).toEqual([
    'Recovery required from position 146609',
    'Fail to recover database. Any transactional logs after position 146609 can not be recovered and will be truncated.',
  ]);
});
