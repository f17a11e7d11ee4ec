// A page of 20 entries as a reader, and the last look at it, whether the writer's circle is small or large.
import { expect, test } from '@jest/globals';
import { statements } from '../../api/neo4j/catalogue.generated.ts';
import { hitsOf, profile } from '../bench/hits.ts';
import { at, joins, pair, write } from '../entry/support.ts';
import { cypher, driver } from '../support/graph.ts';

test.each([10, 1000])('at most 2,000 db hits with a circle of %i', async (circle) => {
  const { writer, reader, project } = await pair();
  for (let index = 0; index < 25; index += 1) await at(await write(writer, project, `${index}`), 1000 + index);
  await joins(writer, project, 0);
  await writer.do('setPerimeter', { projectId: project, threshold: 'TRUSTED', only: [reader.id] });
  await cypher(
    `MATCH (w:Person {id: $id})-[:DRAWS]->(p:Perimeter) UNWIND range(1, $circle) AS n
     CREATE (w)-[:MET]->(f:Person {id: $id + n, name: 'x'}) CREATE (w)-[:TRUSTS {weight: 1.0, reads: 'EVERYTHING', since: 0}]->(f)
     CREATE (p)-[:ONLY]->(f) CREATE (p)-[:EXCEPT]->(f)`, { id: writer.id, circle });
  const ids = (await cypher<{ id: string }>('MATCH (e:Entry)-[:IN]->(:Project {id: $project}) RETURN e.id AS id LIMIT 20', { project })).map(({ id }) => id);
  const list = await profile(driver(), statements['entry/list'].text, { me: reader.id, project, kinds: null, before: null, beforeId: null, limit: 21 });
  const look = await profile(driver(), statements['perimeter/look'].text, { me: reader.id, ids });
  const [rows, hits] = [Number(list.rows), hitsOf(list) + hitsOf(look)];
  expect({ rows, hits: hits <= 2000 ? 'within' : [hitsOf(list), hitsOf(look)] }).toEqual({ rows: 21, hits: 'within' });
});
