import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { cypher } from '../support/graph.ts';
import { admin } from './support.ts';

test('admin check: counts each violation, and exits with 1', async () => {
  const ids = Array.from({ length: 6 }, () => `person_${nanoid()}`);
  await cypher(
    `UNWIND $ids AS id
     CREATE (:Person {id: id, name: 'checked', tie: 1, words: [], open: false, weeklyCap: 3})`,
    { ids },
  );
  await cypher(
    `MATCH (a:Person {id: $a}) MATCH (b:Person {id: $b}) MATCH (c:Person {id: $c})
     CREATE (a)-[:TRUSTS {weight: 1.0}]->(b) CREATE (b)-[:VOUCHES {weight: 1.0}]->(c) CREATE (a)-[:MET]->(a)
     CREATE (a)-[:MET]->(c) CREATE (a)-[:MET]->(c) CREATE (c)-[:BLOCKS]->(a)
     CREATE (a)-[:ASKS]->(:Ask {id: $ask, state: 'DRAFT'}) REMOVE c.words
     CREATE (a)-[:WROTE_IN]->(j:Project {id: $project})
     CREATE (a)-[:WROTE]->(:Entry {id: $entry, writer: b.id, project: j.id})-[:IN]->(j)
     CREATE (a)-[:TAKES_PART {since: 0}]->(t:Thread {id: $thread, startedAt: 0})<-[:TAKES_PART {since: 0}]-(c)
     CREATE (a)-[:SAID]->(:Message {id: $message, thread: 'another', saidAt: 0})-[:SAID_IN]->(t)`,
    {
      a: ids[0],
      b: ids[1],
      c: ids[2],
      ask: `ask_${nanoid()}`,
      project: `project_${nanoid()}`,
      entry: `entry_${nanoid()}`,
      thread: `thread_${nanoid()}`,
      message: `message_${nanoid()}`,
    },
  );
  try {
    const { code, stdout } = await admin(['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\d+ people, \d+ topics, \d+ projects; \d+ migrations applied\.\n/);
    for (const wrong of [
      'trusts whose owner has not met the other',
      'vouches whose owner has not met the other',
      'ties of somebody to themselves',
      'ties that stand twice',
      'ties beside a block',
      'asks without asker or project',
      'entries that store another writer or project than they are tied to',
      'conversations of nobody, or of somebody with whom they have blocked',
      'messages of nobody, or that store another conversation than they were said in',
      'people without tie or words',
    ]) {
      expect(stdout).toMatch(new RegExp(`^[1-9]\\d* ${wrong}$`, 'm'));
    }
    expect(stdout).not.toContain('All is well.');
  } finally {
    await cypher(
      `MATCH (p:Person) WHERE p.id IN $ids OPTIONAL MATCH (p)-[:ASKS|WROTE|WROTE_IN|TAKES_PART|SAID]->(own)
       DETACH DELETE p, own`,
      { ids },
    );
  }
});
