// Migrations are applied in order, once each, also by processes that start together. An edited or unknown one
// is refused. The database is this file's own: a recorded migration that others do not know would keep their
// servers from starting.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { customAlphabet } from 'nanoid';
import neo4j, { type Driver } from 'neo4j-driver';
import { checksum } from '../../schema/codegen/catalogue.ts';
import { migrations } from '../../api/neo4j/catalogue.generated.ts';
import { migrate, type Migration } from '../../api/neo4j/migrate.ts';
import { openEmbedded, type EmbeddedDatabase } from '../../api/neo4j/embedded/open.ts';
import { makeFolder } from './embedded/support.ts';

jest.setTimeout(300_000);

let database: EmbeddedDatabase;
let driver: Driver;
beforeAll(async () => {
  database = await openEmbedded({ dataDir: await makeFolder(), role: 'server', say: () => {} });
  driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
});
afterAll(async () => {
  await driver?.close();
  await database?.close();
});

const rows = async (text: string) =>
  (await driver.executeQuery(text)).records.map((record) => record.toObject());
const migration = (name: string, text: string): Migration => ({ name, text, checksum: checksum(text) });
const letters = customAlphabet('abcdefghijklmnopqrstuvwxyz', 10);
const newLabel = () => `M${letters()}`;
/**
 * The name of a migration after all that are shipped; each test takes a higher hundred than the test before.
 */
const named = (number: number) => `V${number}__${letters()}`;
/** What the tests before applied. */
const list = [...migrations];

test('migrate: applies what is missing in order, once, when three processes start together', async () => {
  const label = newLabel();
  list.push(
    migration(named(901), `CREATE (:${label} {steps: ['one']});`),
    migration(
      named(902),
      `MATCH (n:${label}) SET n.steps = n.steps + 'two';\n// A comment; with a semicolon\nMATCH (n:${label}) SET n.steps = n.steps + 'three';\n`,
    ),
  );
  const applied = await Promise.all([1, 2, 3].map(() => migrate(driver, undefined, list)));
  expect(applied.flat().sort()).toEqual(list.map(({ name }) => name));
  expect(await rows(`MATCH (n:${label}) RETURN n.steps AS steps`)).toEqual([
    { steps: ['one', 'two', 'three'] },
  ]);
});

test('migrate: the first start of a server and a command at any moment of it do not stop each other', async () => {
  for (let round = 0; round < 8; round++) {
    for (const name of ['migration_name', 'migration_lock_name'])
      await rows(`DROP CONSTRAINT ${name} IF EXISTS`);
    const starting = Array.from({ length: 4 }, async (_, place) => {
      for (let trip = 0; trip < place * round; trip++) await rows('RETURN 1');
      return await migrate(driver, undefined, list);
    });
    expect(await Promise.all(starting)).toEqual([[], [], [], []]);
  }
});

test('migrate: refuses an edited migration, and applies nothing after it', async () => {
  const [label, name] = [newLabel(), named(911)];
  await migrate(driver, undefined, [...list, migration(name, 'RETURN 1;')]);
  const edited = [...list, migration(name, 'RETURN 2;'), migration(named(912), `CREATE (:${label});`)];
  await expect(migrate(driver, undefined, edited)).rejects.toThrow(`${name} was edited`);
  expect(await rows(`MATCH (n:${label}) RETURN n`)).toEqual([]);
  list.push(migration(name, 'RETURN 1;'));
});

test('migrate: refuses a newer database, and a migration before the last applied one', async () => {
  const newer = migration(named(925), 'RETURN 1;');
  await migrate(driver, undefined, [...list, newer]);
  await expect(migrate(driver, undefined, list)).rejects.toThrow(newer.name);
  const earlier = migration(named(924), 'RETURN 1;');
  await expect(migrate(driver, undefined, [...list, earlier, newer])).rejects.toThrow(
    `${earlier.name} comes before ${newer.name}`,
  );
});

test('checksum: line ends of another system are no edit', () => {
  expect(checksum('a\r\nb\r\n')).toBe(checksum('a\nb\n'));
});

test('migrations: every id is unique by constraint; the full-text index covers folded words only', async () => {
  const constraints = await rows(
    `SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type = 'UNIQUENESS'
      RETURN labelsOrTypes[0] + '.' + properties[0] AS on`,
  );
  expect(constraints.map((row) => row['on'])).toEqual(
    expect.arrayContaining(
      ['Person', 'Topic', 'Project', 'Ask', 'Introduction', 'Token', 'Retry', 'Report', 'House'].map(
        (name) => `${name}.id`,
      ),
    ),
  );
  const indexes = await rows(
    `SHOW INDEXES YIELD labelsOrTypes, properties, type WHERE type = 'FULLTEXT'
      RETURN labelsOrTypes, properties`,
  );
  expect(indexes).toEqual([{ labelsOrTypes: ['Person'], properties: ['words'] }]);
});
