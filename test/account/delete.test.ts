// deleteAccount removes everything of a person, who then reads like an id that never existed.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Browser, linkFor, signedIn, withAddress } from '../support/browser.ts';
import { browserIn, demo, removeCopies } from '../support/demo.ts';
import { cypher, driver } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { Repeating } from '../support/test-server.ts';
import { count, keepers, nodesContaining, propose } from '../keeper/support.ts';
import { personWithEverything } from './support.ts';

/**
 * The answers somebody gets about a person: reading by id, the mutations about people, and their own lists.
 */
const answersAbout = async (who: Someone, id: string) => [
  await who.ask('query ($id: ID!) { node(id: $id) { id } }', { id }),
  ...(await Promise.all(
    ['setTrust', 'setVouch', 'withdrawTrust', 'withdrawVouch', 'block', 'unblock'].map((name) =>
      who.do(name, { personId: id, ...(name === 'setTrust' ? { level: 'FULL' } : {}) }),
    ),
  )),
  await who.ask(
    `{ viewer { acquaintances { edges { node { id } } } trusts { edges { node { since } } } vouches {
     edges { node { since } } } blocked { edges { node { id } } } } }`,
  ),
];

test.each(['REMOVE', 'LEAVE_UNSIGNED'])(
  'deleteAccount: nothing of the person stays in the graph or in answers, with shared entries %s',
  async (sharedEntries) => {
    const [me, friend, plain, word] = [
      await someone({ name: 'Inès' }),
      await someone(),
      await someone(),
      `w${nanoid()}`,
    ];
    const email = await withAddress(me);
    const { own, shared } = await personWithEverything(me, friend, word);
    await met(friend, plain);
    await propose(friend, shared, plain);
    const browser = await signedIn(me);
    await linkFor(me);
    expect((await browser.do('deleteAccount', { sharedEntries })).problems).toEqual([]);
    expect(browser.cookie).toBeNull();
    expect(await browser.who()).toBeNull();
    expect(await keepers(shared)).toEqual([friend.id]);
    expect(await nodesContaining(own)).toBe(0);
    for (const text of [me.id, email, `${word}true`]) expect(await nodesContaining(text)).toBe(0);
    expect(await nodesContaining(word)).toBe(sharedEntries === 'REMOVE' ? 0 : 1);
    expect(
      await count('(e:Entry)-[:IN]->(:Project {id: $shared}) WHERE NOT EXISTS { (e)<-[:WROTE]-() }', {
        shared,
      }),
    ).toBe(sharedEntries === 'REMOVE' ? 0 : 1);
    expect(await nodesContaining(`kept ${shared}`)).toBe(1);
    expect(await count('()-[r]->() WHERE $me IN coalesce(r.connectors, [])', { me: me.id })).toBe(0);
    expect((await me.ask('{ viewer { person { id } } }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    await cypher('MATCH (:Person {id: $a})-[t:MET|TRUSTS|VOUCHES]-(:Person {id: $b}) DELETE t', {
      a: friend.id,
      b: plain.id,
    });
    for (const who of [friend, plain])
      expect(JSON.stringify(await answersAbout(who, me.id))).toBe(
        JSON.stringify(await answersAbout(who, `person_${nanoid()}`)),
      );
  },
);

test('deleteAccount: a connector who was blocked and unblocked leaves no id on candidates', async () => {
  const [me, asker, far] = [await someone(), await someone(), await someone()];
  await met(me, asker);
  await cypher(
    `MATCH (asker:Person {id: $asker}), (far:Person {id: $far})
    CREATE (asker)-[:ASKS]->(:Ask {id: 'ask_' + randomUUID(), state: 'WIDENED', title: 'help'})
      -[:SURFACED {connectors: [$me, 'person_other']}]->(far)`,
    { asker: asker.id, far: far.id, me: me.id },
  );
  await asker.do('block', { personId: me.id });
  await asker.do('unblock', { personId: me.id });
  expect((await (await signedIn(me)).do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toEqual([]);
  expect(await count('()-[r]->() WHERE $me IN coalesce(r.connectors, [])', { me: me.id })).toBe(0);
});

test('deleteAccount: a retry key used about the deleted person answers like an unknown id', async () => {
  const [me, friend] = [await someone(), await someone()];
  await met(me, friend);
  const input = (personId: string) => ({ key: 'k', personId });
  await friend.do('setVouch', input(me.id));
  await (await signedIn(me)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  expect(JSON.stringify(await friend.do('setVouch', input(me.id)))).toBe(
    JSON.stringify(await friend.do('setVouch', input(`person_${nanoid()}`))),
  );
});

test('deleteAccount and exportMine: need a session that has just begun, never a token', async () => {
  const me = await someone({ name: 'Jun' });
  const browser = await signedIn(me);
  await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) SET s.createdAt = $at', {
    id: me.id,
    at: Date.now() - 600_000,
  });
  expect((await browser.do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toMatchObject([
    { __typename: 'Conflict', message: expect.stringContaining('Sign in anew first') },
  ]);
  expect(await browser.do('exportMine', {}, 'json markdown')).toMatchObject({
    json: null,
    markdown: null,
    problems: [{ __typename: 'Conflict', message: expect.stringContaining('Sign in anew first') }],
  });
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

test('deleteAccount: a transaction that runs a second time after its commit changes nothing', async () => {
  const me = await someone();
  const { api } = await openTestServer({ graph: new Repeating(driver()) });
  const browser = await signedIn(me, new Browser(api));
  expect((await browser.do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toEqual([]);
  expect(await nodesContaining(me.id)).toBe(0);
});

test('deleteAccount: is refused in a demonstration copy', async () => {
  const ids = await demo();
  expect(
    (await (await browserIn(ids, 'maelle')).do('deleteAccount', { sharedEntries: 'REMOVE' })).problems,
  ).toMatchObject([{ __typename: 'Conflict' }]);
  await removeCopies(ids);
});
