// exportMine gives a person what they wrote and their own ties, and nothing of others.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { personWithEverything } from './support.ts';

test('exportMine: gives own texts and own ties, and nothing of others', async () => {
  const [me, friend, admirer, word] = [
    await someone({ name: 'Inès' }),
    await someone({ name: 'Bo' }),
    await someone({ name: 'Secret' }),
    `w${nanoid()}`,
  ];
  await personWithEverything(me, friend, word);
  await cypher(
    `MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:MET {since: 0}]->(b)
     CREATE (a)-[:TRUSTS {weight: 1.0, since: 0, reads: "SINCE", readsFrom: 0}]->(b)`,
    { a: admirer.id, b: me.id },
  );
  const { json, markdown, problems } = await (
    await signedIn(me)
  ).do('exportMine', { locale: 'EN' }, 'json markdown');
  const mine = JSON.parse(String(json)) as Record<string, object[]>;
  expect([problems, mine['entries']?.length, mine['asks']?.length]).toEqual([[], 4, 2]);
  expect(mine).toMatchObject({
    profile: { name: 'Inès', about: word },
    projects: expect.arrayContaining([expect.objectContaining({ title: `${word} own` })]),
    offers: [{ note: word }],
    topicWishes: [{ topic: `${word} wish`, note: word }],
    trusts: [{ name: 'Bo', level: 'FULL', reads: 'EVERYTHING' }],
    vouches: [{ name: 'Bo' }],
    acquaintances: [{ name: 'Bo' }],
    blocked: [],
    invitations: [{ words: word }],
  });
  expect(markdown).toContain(`> ${word}false`);
  for (const text of ['# What is mine', '## My trust', '- Bo · fully trusted · reads everything'])
    expect(markdown).toContain(text);
  expect(String(json) + String(markdown)).not.toMatch(/Secret/);
});
