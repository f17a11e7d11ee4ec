// The migration of logbooks on the graph of the run, without recording it as applied.
import { expect, test } from '@jest/globals';
import { migrations } from '../../api/neo4j/catalogue.generated.ts';
import { statementsOf } from '../../api/neo4j/migrate.ts';
import { writerAndReader, texts, writeEntry } from '../entry/support.ts';
import { cypher, driver } from '../support/graph.ts';

test('V007: makes an older logbook readable, also when run twice, but no entry without writer', async () => {
  const { writer, reader, project } = await writerAndReader();
  const [old, unsigned] = [
    await writeEntry(writer, project, 'old'),
    await writeEntry(writer, project, 'unsigned'),
  ];
  await cypher('MATCH (e:Entry) WHERE e.id IN $ids REMOVE e.writer, e.project', { ids: [old, unsigned] });
  await cypher('MATCH (:Person {id: $id})-[tie:WROTE_IN]->() DELETE tie', { id: writer.id });
  await cypher('MATCH ()-[wrote:WROTE]->(:Entry {id: $unsigned}) DELETE wrote', { unsigned });
  expect(await texts(reader, project)).toBeUndefined();
  const text = migrations.find(({ name }) => name.includes('V007'))?.text ?? '';
  const session = driver().session();
  for (const _ of ['first run', 'run after a crash'])
    for (const statement of statementsOf(text)) await session.run(statement);
  await session.close();
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
