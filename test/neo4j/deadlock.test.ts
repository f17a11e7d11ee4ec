// Two transactions that wait for each other's locks: the database rolls one of them back.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { cypher, driver, graph } from '../support/graph.ts';
import { eventually } from '../support/eventually.ts';
import { someone } from '../support/people.ts';

test('Graph.run: a statement that a deadlock rolled back is run again', async () => {
  const [me, ask] = [await someone(), `ask_${nanoid()}`];
  await cypher(
    `MATCH (me:Person {id: $me})
     CREATE (me)-[:ASKS]->(:Ask {id: $ask, tie: 1, state: 'DRAFT', draftedAt: 0, title: 'Glass', story: '',
       brief: '', words: [], needs: [], urgency: 'WHENEVER', unnamed: false})
       -[:OF]->(project:Project {id: 'project_' + $ask, title: 'Greenhouse', createdAt: 0})
     CREATE (me)-[:KEEPS {since: 0}]->(project)`,
    { me: me.id, ask },
  );
  // The database chooses which of the two it rolls back, most often the one with fewer locks: again until it is
  // the statement of Graph.run.
  await eventually(async () => {
    const session = driver().session();
    const other = session.beginTransaction();
    await other.run(
      `MATCH (ask:Ask {id: $ask})-[:OF]->(project) SET ask.locked = true, project.createdAt = 1
       WITH ask UNWIND range(1, 5) AS n
       CREATE (topic:Topic {id: 'topic_' + $ask + n, name: 'Glass', folded: 'glass', words: []})
       DELETE topic`,
      { ask },
    );
    const rows = graph().run(new Deadline(30_000), 'ask/lock', { me: me.id, ask, now: 0 });
    await eventually(async () => {
      expect(
        await cypher(
          `SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.statement = 'ask/lock'
             AND status STARTS WITH 'Blocked' RETURN status`,
        ),
      ).not.toEqual([]);
    });
    try {
      await other.run('MATCH (me:Person {id: $me}) SET me.locked = true', { me: me.id });
      await other.commit();
    } finally {
      await session.close();
      expect(await rows).toHaveLength(1);
    }
  });
});
