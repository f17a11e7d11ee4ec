// Migrations: in order, once each, also when several processes start together; an edited or unknown one is refused.
import { afterEach, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { checksum } from '../../api/neo4j/codegen.ts';
import { migrations } from '../../api/neo4j/catalogue.generated.ts';
import { migrate, type Migration } from '../../api/neo4j/migrate.ts';
import { pair, texts, write } from '../entry/support.ts';
import { cypher, driver } from '../support/graph.ts';

const made = new Set<string>();
const migration = (name: string, text: string): Migration => {
  made.add(name);
  return { name, text, checksum: checksum(text) };
};
const label = () => `M${nanoid(10).replace(/[^A-Za-z0-9]/g, 'x')}`;
const after = (number: number) => `V9${String(number).padStart(2, '0')}__${nanoid(6)}`;

afterEach(async () => {
  await cypher('MATCH (m:Migration) WHERE m.name IN $names DELETE m', { names: [...made] });
  made.clear();
});

test('what is missing is applied in order, once, whoever comes first', async () => {
  const l = label();
  const list = [
    ...migrations,
    migration(after(1), `CREATE (:${l} {steps: ['one']});`),
    migration(
      after(2),
      `MATCH (n:${l}) SET n.steps = n.steps + 'two';\n// A comment; with a semicolon\nMATCH (n:${l}) SET n.steps = n.steps + 'three';\n`,
    ),
  ];
  const applied = await Promise.all([1, 2, 3].map(() => migrate(driver(), undefined, list)));
  expect(applied.flat().sort()).toEqual(list.slice(-2).map(({ name }) => name));
  expect(await cypher(`MATCH (n:${l}) RETURN n.steps AS steps`)).toEqual([
    { steps: ['one', 'two', 'three'] },
  ]);
  await cypher(`MATCH (n:${l}) DELETE n`);
});

test('an edited migration is refused, and nothing after it is applied', async () => {
  const [l, name] = [label(), after(1)];
  await migrate(driver(), undefined, [...migrations, migration(name, 'RETURN 1;')]);
  const edited = [...migrations, migration(name, 'RETURN 2;'), migration(after(2), `CREATE (:${l});`)];
  await expect(migrate(driver(), undefined, edited)).rejects.toThrow(`${name} was edited`);
  expect(await cypher(`MATCH (n:${l}) RETURN n`)).toEqual([]);
});

test('a database of a newer version, and a migration put before the last applied, are refused', async () => {
  const newer = after(5);
  await migrate(driver(), undefined, [...migrations, migration(newer, 'RETURN 1;')]);
  await expect(migrate(driver(), undefined)).rejects.toThrow(newer);
  const earlier = migration(after(4), 'RETURN 1;');
  await expect(
    migrate(driver(), undefined, [...migrations, earlier, migration(newer, 'RETURN 1;')]),
  ).rejects.toThrow(`${earlier.name} comes before ${newer}`);
});

test('line ends of another system are no edit', () => {
  expect(checksum('a\r\nb\r\n')).toBe(checksum('a\nb\n'));
});

test('every id has a uniqueness constraint, and the text index covers folded words only', async () => {
  const constraints = await cypher<{ on: string }>(
    "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type = 'UNIQUENESS' RETURN labelsOrTypes[0] + '.' + properties[0] AS on",
  );
  expect(constraints.map(({ on }) => on)).toEqual(
    expect.arrayContaining(
      ['Person', 'Topic', 'Project', 'Ask', 'Introduction', 'Token', 'Retry', 'Report', 'House'].map(
        (name) => `${name}.id`,
      ),
    ),
  );
  const indexes = await cypher(
    "SHOW INDEXES YIELD labelsOrTypes, properties, type WHERE type = 'FULLTEXT' RETURN labelsOrTypes, properties",
  );
  expect(indexes).toEqual([{ labelsOrTypes: ['Person'], properties: ['words'] }]);
});

test('a logbook from before it was read by an index is read after the migration, but nothing unsigned', async () => {
  const { writer, reader, project } = await pair();
  const [old, unsigned] = [await write(writer, project, 'old'), await write(writer, project, 'unsigned')];
  await cypher('MATCH (e:Entry) WHERE e.id IN $ids REMOVE e.writer, e.project', { ids: [old, unsigned] });
  await cypher('MATCH (:Person {id: $id})-[tie:WROTE_IN]->() DELETE tie', { id: writer.id });
  await cypher('MATCH ()-[wrote:WROTE]->(:Entry {id: $unsigned}) DELETE wrote', { unsigned });
  expect(await texts(reader, project)).toBeUndefined();
  const text = migrations.find(({ name }) => name.includes('V007'))?.text ?? '';
  await migrate(driver(), undefined, [...migrations, migration(after(1), text), migration(after(2), text)]); // it may be run again after a crash
  expect(await texts(reader, project)).toEqual(['old']);
  expect(
    await cypher('MATCH (:Person)-[tie:WROTE_IN]->(:Project {id: $project}) RETURN count(tie) AS ties', {
      project,
    }),
  ).toEqual([{ ties: 1 }]);
  expect(
    await cypher('MATCH (e:Entry {id: $unsigned}) RETURN e.writer AS writer, e.project AS project', {
      unsigned,
    }),
  ).toEqual([{ writer: null, project }]);
});
