// Passkeys: added after a recent sign-in, told by mail, and good for signing in; what is wrong with an answer.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { suspend } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { hashOf } from '../../api/request/secret.ts';
import { nodesContaining } from '../keeper/support.ts';
import { Browser, mailTo, signedIn, withAddress } from '../support/browser.ts';
import { browserIn, demo, removeCopies } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, driver, graph } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';
import { Repeating } from '../support/test-server.ts';
import { Authenticator, read } from './authenticator.ts';

const entered = 'viewer { person { name } sessions { edges { node { current } } } }';
const refused = { __typename: 'NotFound', path: ['input', 'response'] };

const begin = async (browser: Browser) => read((await browser.do('beginPasskey', {}, 'options'))['options']);
const beginSignIn = async (browser = new Browser()) =>
  read((await browser.do('beginPasskeySignIn', {}, 'options'))['options']);
const add = (browser: Browser, response: string, name = 'A phone') =>
  browser.do('addPasskey', { name, response }, 'passkey { id name lastUsedAt }');
const signIn = (response: string, input: object = {}, browser = new Browser()) =>
  browser.do('signInWithPasskey', { response, ...input }, entered);

const list = '{ viewer { passkeys { edges { node { id name lastUsedAt } } } } }';
interface Listed {
  id: string;
  name: string;
  lastUsedAt: string | null;
}
async function listed(browser: Browser): Promise<Listed[]> {
  const { data } = await browser.ask<{ viewer: { passkeys: { edges: { node: Listed }[] } } }>(list);
  return data.viewer.passkeys.edges.map(({ node }) => node);
}

/** Somebody with a passkey. */
async function withPasskey(counter = 0) {
  const me = await someone({ name: 'Inès' });
  const browser = await signedIn(me);
  const key = new Authenticator(me.id);
  const { passkey, problems } = await add(browser, key.make(await begin(browser), { counter }));
  expect(problems).toEqual([]);
  return { me, browser, key, id: (passkey as Listed).id };
}

test('addPasskey: a passkey is added, listed, told by mail, and signs in without a link', async () => {
  const me = await someone({ name: 'Inès' });
  const email = await withAddress(me);
  const browser = await signedIn(me);
  const key = new Authenticator(me.id);
  const mailed = (await mailTo(email)).length;
  const { passkey, problems } = await add(browser, key.make(await begin(browser)), ' My phone ');
  expect([problems, passkey]).toEqual([[], { id: expect.any(String), name: 'My phone', lastUsedAt: null }]);
  await eventually(async () => {
    const mails = await mailTo(email);
    expect(mails.slice(mailed)).toMatchObject([{ subject: 'Une clé d’accès a été ajoutée' }]);
    expect(mails.at(-1)?.text).not.toMatch(/Inès|My phone/);
  });
  const [elsewhere, response] = [new Browser(), key.sign(await beginSignIn())];
  expect(await signIn(response, {}, elsewhere)).toEqual({
    viewer: {
      person: { name: 'Inès' },
      sessions: { edges: [{ node: { current: true } }, expect.anything()] },
    },
    problems: [],
  });
  expect(await elsewhere.who()).toBe('Inès');
  const [only, ...more] = await listed(elsewhere);
  expect([only?.name, more, Date.parse(only?.lastUsedAt ?? '') % 86_400_000]).toEqual(['My phone', [], 0]);
  // It counts as a recent sign-in.
  expect((await elsewhere.do('exportMine', {}, 'json markdown'))['problems']).toEqual([]);
});

test.each([
  ['from another origin', { origin: 'https://elsewhere.example' }],
  ['for another host', { rpId: 'elsewhere.example' }],
  ['without verifying its user', { verified: false }],
  ['to another challenge', { challenge: Buffer.from('another').toString('base64url') }],
  ['of another type', { type: 'webauthn.get' }],
])('addPasskey: refuses an answer %s', async (_what, says) => {
  const me = await someone();
  const browser = await signedIn(me);
  const response = new Authenticator(me.id).make(await begin(browser), says);
  expect(await add(browser, response)).toMatchObject({
    passkey: null,
    problems: [{ __typename: 'InvalidInput', path: ['input', 'response'] }],
  });
  expect(await listed(browser)).toEqual([]);
});

test('addPasskey: refuses what is no answer, a used challenge, and one of another person', async () => {
  const [me, other] = [await someone(), await someone()];
  const [browser, others] = [await signedIn(me), await signedIn(other)];
  const options = await begin(browser);
  const wrong = { problems: [{ __typename: 'InvalidInput', path: ['input', 'response'] }] };
  for (const response of ['', '{}', '[]', '{"id":"x"}', 'x'.repeat(30_000)])
    expect(await add(browser, response)).toMatchObject(wrong);
  expect(await add(others, new Authenticator(other.id).make(options))).toMatchObject(wrong);
  expect(await add(browser, new Authenticator(me.id).make(await beginSignIn()))).toMatchObject(wrong);
  const late = await begin(browser);
  await cypher('MATCH (:Person {id: $id})-[:ADDS]->(c) SET c.until = 1', { id: me.id });
  expect(await add(browser, new Authenticator(me.id).make(late))).toMatchObject(wrong);
  const fresh = await begin(browser);
  expect((await add(browser, new Authenticator(me.id).make(fresh))).problems).toEqual([]);
  expect(await add(browser, new Authenticator(me.id).make(fresh))).toMatchObject(wrong);
  expect(await listed(browser)).toHaveLength(1);
});

test('addPasskey: a credential is added once, and a retry gives the same passkey', async () => {
  const { browser, key, me, id } = await withPasskey();
  const options = await begin(browser);
  expect(await add(browser, key.make(options))).toMatchObject({ problems: [{ __typename: 'Conflict' }] });
  const input = { key: nanoid(), name: 'Another', response: new Authenticator(me.id).make(options) };
  const [first, again] = [
    await browser.do('addPasskey', input, 'passkey { id }'),
    await browser.do('addPasskey', input, 'passkey { id }'),
  ];
  expect([first.problems, again]).toEqual([[], first]);
  expect((await listed(browser)).map((one) => one.id).sort()).toEqual(
    [id, (first['passkey'] as Listed).id].sort(),
  );
});

test('passkeys: adding, naming and removing take a recent sign-in, never a token, and none is in the demo', async () => {
  const { me, browser, id } = await withPasskey();
  await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) SET s.createdAt = $at', {
    id: me.id,
    at: Date.now() - 600_000,
  });
  const inputs = {
    beginPasskey: {},
    addPasskey: { name: 'A', response: '{}' },
    renamePasskey: { passkeyId: id, name: 'B' },
    removePasskey: { passkeyId: id },
  };
  for (const [mutation, input] of Object.entries(inputs)) {
    expect((await browser.do(mutation, input)).problems).toMatchObject([
      { __typename: 'Conflict', message: expect.stringContaining('Sign in anew first') },
    ]);
    await expect(me.do(mutation, input)).rejects.toThrow('closed to tokens');
  }
  expect(await listed(browser)).toMatchObject([{ id, name: 'A phone' }]);
  const copy = await demo('EN', Date.now());
  const visitor = await browserIn(copy, 'maelle');
  expect((await visitor.do('beginPasskey', {})).problems).toMatchObject([
    { __typename: 'Conflict', message: expect.stringContaining('demonstration house') },
  ]);
  await removeCopies(copy);
});

test('renamePasskey, removePasskey: of one’s own alone; what was removed opens nothing', async () => {
  const { browser, key, id } = await withPasskey();
  const other = await withPasskey();
  for (const [mutation, input] of [
    ['renamePasskey', { passkeyId: id, name: 'Mine' }],
    ['removePasskey', { passkeyId: id }],
  ] as const)
    expect((await other.browser.do(mutation, input)).problems).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'passkeyId'] },
    ]);
  const renamed = await browser.do('renamePasskey', { passkeyId: id, name: 'Old phone' }, 'passkey { name }');
  expect(renamed).toEqual({ passkey: { name: 'Old phone' }, problems: [] });
  expect((await browser.do('removePasskey', { passkeyId: id })).problems).toEqual([]);
  expect(await listed(browser)).toEqual([]);
  expect(await signIn(key.sign(await beginSignIn()))).toMatchObject({ viewer: null, problems: [refused] });
});

test.each([
  ['from another origin', { origin: 'https://elsewhere.example' }],
  ['for another host', { rpId: 'elsewhere.example' }],
  ['without verifying its user', { verified: false }],
  ['to a challenge that was never given', { challenge: Buffer.from('another').toString('base64url') }],
  ['for another person', { user: 'person_another' }],
  ['of another type', { type: 'webauthn.create' }],
])('signInWithPasskey: refuses an answer %s', async (_what, says) => {
  const { key } = await withPasskey();
  const browser = new Browser();
  expect(await signIn(key.sign(await beginSignIn(), says), {}, browser)).toMatchObject({
    viewer: null,
    problems: [refused],
  });
  expect([browser.cookie, await browser.who()]).toEqual([null, null]);
});

test('signInWithPasskey: an answer works once, within five minutes; another passkey’s key does not help', async () => {
  const { me, key } = await withPasskey();
  const response = key.sign(await beginSignIn());
  expect((await signIn(response)).problems).toEqual([]);
  expect(await signIn(response)).toMatchObject({ problems: [refused] });
  expect(await signIn(response, { key: nanoid() })).toMatchObject({ problems: [refused] });
  const late = await beginSignIn();
  await cypher('MATCH (c:PasskeyChallenge {hash: $hash}) SET c.until = 1', { hash: hashOf(late.challenge) });
  expect(await signIn(key.sign(late))).toMatchObject({ problems: [refused] });
  const forged = new Authenticator(me.id);
  forged.id.set(key.id); // says it is the passkey, and signs with another key
  expect(await signIn(forged.sign(await beginSignIn()))).toMatchObject({ problems: [refused] });
  for (const wrong of ['', '{}', 'null', 'x'.repeat(30_000)])
    expect((await signIn(wrong)).problems).toHaveLength(1);
});

test('signInWithPasskey: a counter that does not go on is refused, and one that stays zero is not', async () => {
  const { key } = await withPasskey(5);
  for (const counter of [4, 5, 0])
    expect(await signIn(key.sign(await beginSignIn(), { counter }))).toMatchObject({ problems: [refused] });
  expect((await signIn(key.sign(await beginSignIn(), { counter: 6 }))).problems).toEqual([]);
  expect(await signIn(key.sign(await beginSignIn(), { counter: 6 }))).toMatchObject({ problems: [refused] });
  const zero = await withPasskey();
  for (let index = 0; index < 2; index += 1)
    expect((await signIn(zero.key.sign(await beginSignIn()))).problems).toEqual([]);
});

test('signInWithPasskey: with its key it opens the same session again, also when the commit was repeated', async () => {
  const { me, key } = await withPasskey(1);
  const sessions = async () =>
    (await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) RETURN s.id AS id', { id: me.id })).length;
  const before = await sessions();
  const input = { key: nanoid(), response: key.sign(await beginSignIn(), { counter: 2 }) };
  const browser = new Browser();
  for (let index = 0; index < 2; index += 1)
    expect((await signIn(input.response, input, browser)).problems).toEqual([]);
  expect([await sessions(), await browser.who()]).toEqual([before + 1, 'Inès']);
  const { api } = await openTestServer({ graph: new Repeating(driver()) });
  const response = key.sign(await beginSignIn(), { counter: 3, origin: api });
  const twice = new Browser(api);
  expect((await signIn(response, {}, twice)).problems).toEqual([]);
  expect(await twice.who()).toBe('Inès');
});

test('signInWithPasskey: opens nothing for a suspended person; with an account its passkeys go', async () => {
  const [suspended, leaver] = [await withPasskey(), await withPasskey()];
  await graph().write(new Deadline(10_000), (run) => suspend(run, suspended.me.id, Date.now()));
  expect(await signIn(suspended.key.sign(await beginSignIn()))).toMatchObject({ problems: [refused] });
  await begin(leaver.browser);
  expect((await leaver.browser.do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toEqual([]);
  expect(await nodesContaining(leaver.key.credential)).toBe(0);
  expect(await signIn(leaver.key.sign(await beginSignIn()))).toMatchObject({ problems: [refused] });
});

test('exportMine: says how passkeys are called and when they were used, where events are sent, and no key', async () => {
  const { browser, key } = await withPasskey();
  await signIn(key.sign(await beginSignIn()));
  await browser.do('createWebhook', { url: 'https://hooks.example/mine' });
  const { json, markdown } = await browser.do('exportMine', {}, 'json markdown');
  const { passkeys, webhooks } = JSON.parse(String(json)) as { passkeys: object[]; webhooks: object[] };
  expect(webhooks).toEqual([
    { url: 'https://hooks.example/mine', query: null, createdAt: expect.any(String) },
  ]);
  expect(passkeys).toEqual([
    { name: 'A phone', createdAt: expect.any(String), lastUsedAt: expect.any(String) },
  ]);
  expect(markdown).toContain('A phone');
  expect(String(json) + String(markdown)).not.toMatch(new RegExp(`${key.credential}|whsec_`));
});

test('beginPasskeySignIn: the options name nobody, and are the same for everybody but for the challenge', async () => {
  const { browser } = await withPasskey();
  const options = async (who: Browser) => {
    const { options: json } = await who.do('beginPasskeySignIn', {}, 'options');
    return { ...(JSON.parse(String(json)) as object), challenge: '' };
  };
  expect(await options(browser)).toEqual(await options(new Browser()));
});
