// Leaving the house for good: nothing of somebody stays, and to others they are somebody who never was.
import { afterAll, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Browser, linkFor, signedIn, withAddress } from '../support/browser.ts';
import { browserIn, demo, removeCopies } from '../support/demo.ts';
import { cypher, driver } from '../support/graph.ts';
import { startTestServer, Repeating, type House } from '../support/test-server.ts';
import { met, someone, topic, type Someone } from '../support/people.ts';
import { count, holding, keepers, keeps, propose, start } from '../keeper/support.ts';

const houses: House[] = [];
afterAll(async () => {
  for (const { server } of houses) await server.close();
});

/** Somebody with something of everything, each text with a word that stands nowhere else. */
async function laidOut(me: Someone, friend: Someone, word: string) {
  const [own, shared] = [await start(me, `${word} own`), await start(friend, 'Shared')];
  await keeps(me, shared);
  await met(me, friend);
  await me.do('updateProfile', { about: word });
  await me.do('offerHelp', { topicId: (await topic()).id, note: word });
  for (const [a, b] of [
    [me, friend],
    [friend, me],
  ] as const) {
    await a.do('setTrust', { personId: b.id, level: 'FULL', reads: 'EVERYTHING', key: nanoid() });
    await a.do('setVouch', { personId: b.id });
  }
  for (const projectId of [own, shared])
    await me.do('draftAsk', { projectId, title: word, story: word, brief: word });
  await cypher(
    `MATCH (me:Person {id: $me}), (friend:Person {id: $friend}), (own:Project {id: $own}), (shared:Project {id: $shared})
    UNWIND [own, shared] AS j UNWIND [true, false] AS forMe
    MERGE (me)-[:WROTE_IN]->(j)
    CREATE (me)-[:WROTE]->(:Entry {id: 'entry_' + randomUUID(), writer: me.id, project: j.id, kind: 'NOTE', text: $word + toString(forMe), writtenAt: 1, forMe: forMe})-[:IN]->(j)
    WITH me, friend, shared, j, forMe WHERE j = shared AND forMe
    CREATE (me)-[:DRAWS]->(:Perimeter {threshold: 0.4, narrowed: false})-[:AROUND]->(shared)
    CREATE (me)-[:REPORTED]->(:Report {id: 'report_' + randomUUID(), at: 1, excerpt: 'kept ' + $shared, words: null})
    CREATE (me)-[:INVITES]->(:Invitation {id: 'invitation_' + randomUUID(), hash: randomUUID(), words: $word, createdAt: 1, expiresAt: 9999999999999})
    CREATE (friend)-[:ASKS]->(:Ask {id: 'ask_' + randomUUID(), state: 'WIDENED', title: 'help'})-[:SURFACED {connectors: [me.id, 'person_other']}]->(friend)`,
    { me: me.id, friend: friend.id, own, shared, word },
  );
  return { own, shared };
}

const views = async (who: Someone, id: string) => [
  await who.ask('query ($id: ID!) { node(id: $id) { id } }', { id }),
  ...(await Promise.all(
    ['setTrust', 'setVouch', 'withdrawTrust', 'withdrawVouch', 'block', 'unblock'].map((name) =>
      who.do(name, { personId: id, ...(name === 'setTrust' ? { level: 'FULL' } : {}) }),
    ),
  )),
  await who.ask(
    '{ viewer { acquaintances { edges { node { id } } } trusts { edges { node { since } } } vouches { edges { node { since } } } blocked { edges { node { id } } } } }',
  ),
];

test.each(['REMOVE', 'LEAVE_UNSIGNED'])('nothing of somebody stays: %s', async (sharedEntries) => {
  const [me, friend, plain, word] = [
    await someone({ name: 'Inès' }),
    await someone(),
    await someone(),
    `w${nanoid()}`,
  ];
  const email = await withAddress(me);
  const { own, shared } = await laidOut(me, friend, word);
  await met(friend, plain);
  await propose(friend, shared, plain);
  const browser = await signedIn(me);
  await linkFor(me);
  expect((await browser.do('deleteAccount', { sharedEntries })).problems).toEqual([]);
  expect(browser.cookie).toBeNull();
  expect(await browser.who()).toBeNull();
  expect(await keepers(shared)).toEqual([friend.id]);
  expect(await holding(own)).toBe(0);
  for (const text of [me.id, email, `${word}true`]) expect(await holding(text)).toBe(0);
  expect(await holding(word)).toBe(sharedEntries === 'REMOVE' ? 0 : 1);
  expect(
    await count('(e:Entry)-[:IN]->(:Project {id: $shared}) WHERE NOT EXISTS { (e)<-[:WROTE]-() }', {
      shared,
    }),
  ).toBe(sharedEntries === 'REMOVE' ? 0 : 1);
  expect(await holding(`kept ${shared}`)).toBe(1);
  expect(await count('()-[r]->() WHERE $me IN coalesce(r.connectors, [])', { me: me.id })).toBe(0);
  expect((await me.ask('{ viewer { person { id } } }')).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  await cypher('MATCH (:Person {id: $a})-[t:MET|TRUSTS|VOUCHES]-(:Person {id: $b}) DELETE t', {
    a: friend.id,
    b: plain.id,
  });
  for (const who of [friend, plain])
    expect(JSON.stringify(await views(who, me.id))).toBe(
      JSON.stringify(await views(who, `person_${nanoid()}`)),
    );
});

test('who was blocked and let back in keeps no name of a connector who then leaves', async () => {
  const [me, asker, far] = [await someone(), await someone(), await someone()];
  await met(me, asker);
  await cypher(
    `MATCH (asker:Person {id: $asker}), (far:Person {id: $far})
    CREATE (asker)-[:ASKS]->(:Ask {id: 'ask_' + randomUUID(), state: 'WIDENED', title: 'help'})-[:SURFACED {connectors: [$me, 'person_other']}]->(far)`,
    { asker: asker.id, far: far.id, me: me.id },
  );
  await asker.do('block', { personId: me.id });
  await asker.do('unblock', { personId: me.id });
  expect((await (await signedIn(me)).do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toEqual([]);
  expect(await count('()-[r]->() WHERE $me IN coalesce(r.connectors, [])', { me: me.id })).toBe(0);
});

test('a key used about somebody who left finds nobody', async () => {
  const [me, friend] = [await someone(), await someone()];
  await met(me, friend);
  const input = (personId: string) => ({ key: 'k', personId });
  await friend.do('setVouch', input(me.id));
  await (await signedIn(me)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  expect(JSON.stringify(await friend.do('setVouch', input(me.id)))).toBe(
    JSON.stringify(await friend.do('setVouch', input(`person_${nanoid()}`))),
  );
});

test('it takes a session that has just begun; a token never does', async () => {
  const me = await someone({ name: 'Jun' });
  const browser = await signedIn(me);
  await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) SET s.createdAt = $at', {
    id: me.id,
    at: Date.now() - 600_000,
  });
  expect((await browser.do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toMatchObject([
    { __typename: 'Conflict', message: expect.stringContaining('Sign in anew first') },
  ]);
  expect(await browser.who()).toBe('Jun');
  for (const mutation of ['deleteAccount', 'exportMine']) {
    await expect(
      me.do(mutation, mutation === 'deleteAccount' ? { sharedEntries: 'REMOVE' } : {}),
    ).rejects.toThrow('closed to tokens');
  }
  expect(
    (
      await new Browser().ask(
        'mutation { deleteAccount(input: { sharedEntries: REMOVE }) { problems { message } } }',
      )
    ).errors,
  ).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a transaction the driver runs again finds it done', async () => {
  const me = await someone();
  const opened = await startTestServer({ graph: new Repeating(driver()) });
  houses.push(opened);
  const browser = await signedIn(me, new Browser(opened.api));
  expect((await browser.do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toEqual([]);
  expect(await holding(me.id)).toBe(0);
});

test('in the demonstration house nobody leaves for good', async () => {
  const ids = await demo();
  expect(
    (await (await browserIn(ids, 'maelle')).do('deleteAccount', { sharedEntries: 'REMOVE' })).problems,
  ).toMatchObject([{ __typename: 'Conflict' }]);
  await removeCopies(ids);
});

test('one takes along what one wrote and one’s own ties, and nothing of others', async () => {
  const [me, friend, admirer, word] = [
    await someone({ name: 'Inès' }),
    await someone({ name: 'Bo' }),
    await someone({ name: 'Secret' }),
    `w${nanoid()}`,
  ];
  await laidOut(me, friend, word);
  await cypher(
    'MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:MET {since: 0}]->(b) CREATE (a)-[:TRUSTS {weight: 1.0, since: 0, reads: "SINCE", readsFrom: 0}]->(b)',
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
