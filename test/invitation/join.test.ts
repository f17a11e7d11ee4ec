// acceptInvitation without a session: a mailed link makes or finds the account, and ties the two people.
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Browser, newAddress, onlyMailTo, withAddress, type Payload } from '../support/browser.ts';
import { cypher, driver } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Someone } from '../support/people.ts';
import { Repeating } from '../support/test-server.ts';

let server: Awaited<ReturnType<typeof openTestServer>>;
let me: Someone;
beforeAll(async () => {
  server = await openTestServer({ origin: 'https://house.example' });
});
beforeEach(async () => {
  me = await someone({ name: 'Inès' });
});

/** Each has its own network address, because mails are limited by address. */
let visits = 0;
class Visitor extends Browser {
  private readonly from = `192.0.2.${(visits += 1)}`;
  constructor(api = server.api) {
    super(api, 'https://house.example');
  }
  override fetch(body: object, headers: Record<string, string | undefined> = {}): Promise<Response> {
    return super.fetch(body, { 'x-forwarded-for': this.from, ...headers });
  }
}

async function invite(level = 'FULL'): Promise<{ id: string; code: string }> {
  const { link, invitation } = (await me.do(
    'createInvitation',
    { level },
    'link invitation { id }',
  )) as unknown as { link: string; invitation: { id: string } };
  return { id: invitation.id, code: link.split('#')[1] ?? '' };
}
const accept = (code: string, email: string, more: object = {}) =>
  new Visitor().do(
    'acceptInvitation',
    { code, level: 'TRUSTED', name: 'Ada', email, ...more },
    'person { id }',
  );
const codeTo = (email: string) =>
  /\/enter#([\w-]{43})$/m.exec(server.mails.find(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
const enter = (code: string, browser = new Visitor()) =>
  browser.do(
    'signIn',
    { code },
    'viewer { person { name } acquaintances { edges { node { id myTrust { level } } } } }',
  );
const accounts = (email: string) =>
  cypher('MATCH (p:Person {email: $email}) RETURN p.name AS name, p.weeklyCap AS cap', { email });
const gone = [expect.objectContaining({ __typename: 'NotFound', path: ['input', 'code'] })];
const trustOf = async (email: string) =>
  (
    await cypher<{ weight: number }>(
      'MATCH (:Person {id: $id})-[t:TRUSTS]->(:Person {email: $email}) RETURN t.weight AS weight',
      { id: me.id, email },
    )
  ).map(({ weight }) => weight);

test('acceptInvitation: without a session needs name, address and an open code', async () => {
  const { code } = await invite();
  expect(
    (await new Visitor().do('acceptInvitation', { code, level: 'FULL' }, 'person { id }')).problems.map(
      ({ __typename, message, path }) => [__typename, message, path?.at(-1)],
    ),
  ).toEqual([
    ['InvalidInput', 'Expected 1 to 100 characters.', 'name'],
    ['InvalidInput', 'Expected an e-mail address, at most 254 characters.', 'email'],
  ]);
  expect((await accept('none', newAddress())).problems).toEqual(gone);
});

test('signIn: the mailed link makes the account and ties the two when it is used, not before', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  expect(await accept(code, email)).toEqual({ person: null, problems: [] });
  expect([await accounts(email), server.mails.find(({ to }) => to === email)?.text]).toEqual([
    [],
    expect.stringContaining('https://house.example/enter#'),
  ]);
  const browser = new Visitor();
  expect(await enter(codeTo(email), browser)).toEqual({
    viewer: {
      person: { name: 'Ada' },
      acquaintances: { edges: [{ node: { id: me.id, myTrust: { level: 'TRUSTED' } } }] },
    },
    problems: [],
  });
  expect([await browser.who(), await accounts(email), await trustOf(email)]).toEqual([
    'Ada',
    [{ name: 'Ada', cap: 3 }],
    [1],
  ]);
  expect((await enter(codeTo(email))).problems).toEqual(gone);
});

test('acceptInvitation: answer and mail are alike for known and unknown addresses, and a known account is found', async () => {
  const [{ code }, email, stranger] = [
    await invite(),
    await withAddress(await someone({ name: 'Jun' })),
    newAddress(),
  ];
  const [known, unknown] = [await accept(code, email), await accept(code, stranger)];
  expect(known).toEqual(unknown);
  const mails = [email, stranger].map((address) =>
    server.mails
      .filter(({ to }) => to === address)
      .map((mail) => ({ ...mail, to: '', text: mail.text.replace(/#.*/, '') })),
  );
  expect(mails[0]).toEqual(mails[1]);
  expect((await enter(codeTo(email)))['viewer']).toMatchObject({
    person: { name: 'Jun' },
    acquaintances: { edges: [{ node: { id: me.id } }] },
  });
  expect((await enter(codeTo(stranger))).problems).toEqual(gone);
  expect(await accounts(stranger)).toEqual([]);
});

test('signIn: a link of a withdrawn invitation signs in accounts and makes none', async () => {
  const [{ id, code }, email, stranger] = [
    await invite(),
    await withAddress(await someone({ name: 'Jun' })),
    newAddress(),
  ];
  await accept(code, email);
  await accept(code, stranger);
  await me.do('withdrawInvitation', { invitationId: id });
  expect((await enter(codeTo(email)))['viewer']).toEqual({
    person: { name: 'Jun' },
    acquaintances: { edges: [] },
  });
  expect((await enter(codeTo(stranger))).problems).toEqual(gone);
  expect([await accounts(stranger), await trustOf(email)]).toEqual([[], []]);
});

test('signIn: of two newcomers of one invitation at once one gets an account', async () => {
  const [{ code }, ...emails] = [await invite(), newAddress(), newAddress()];
  for (const email of emails) await accept(code, email);
  const all = await Promise.all(emails.map((email) => enter(codeTo(email))));
  expect(all.map(({ problems }) => problems.length).sort()).toEqual([0, 1]);
  expect([...(await accounts(emails[0] ?? '')), ...(await accounts(emails[1] ?? ''))]).toHaveLength(1);
});

test('signIn: the inviter is signed in, and the invitation stays open', async () => {
  const [{ code }, email] = [await invite(), await withAddress(me)];
  await accept(code, email);
  expect((await enter(codeTo(email)))['viewer']).toEqual({
    person: { name: 'Inès' },
    acquaintances: { edges: [] },
  });
  expect((await (await someone()).do('acceptInvitation', { code, level: 'KNOWN' })).problems).toEqual([]);
});

test('signIn: a person the inviter has blocked is signed in and not tied', async () => {
  const jun = await someone({ name: 'Jun' });
  const [{ code }, email] = [await invite(), await withAddress(jun)];
  await accept(code, email);
  await cypher('MATCH (a:Person {id: $me}), (b:Person {id: $jun}) CREATE (a)-[:BLOCKS {since: 0}]->(b)', {
    me: me.id,
    jun: jun.id,
  });
  expect((await enter(codeTo(email)))['viewer']).toEqual({
    person: { name: 'Jun' },
    acquaintances: { edges: [] },
  });
});

test('signIn: a transaction that runs a second time makes one account and one session', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await accept(code, email);
  const { api } = await openTestServer({
    origin: 'https://house.example',
    graph: new Repeating(driver()),
  });
  const browser = new Visitor(api);
  const payload: Payload = await enter(codeTo(email), browser);
  expect([payload.problems, await browser.who()]).toEqual([[], 'Ada']);
  expect(
    await cypher('MATCH (p:Person {email: $email})-[:ENTERED]->(s) RETURN s.id', { email }),
  ).toHaveLength(1);
});

test('acceptInvitation: the mail has the language of locale, and names nobody', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await new Browser().do('acceptInvitation', { code, level: 'KNOWN', name: 'Ada', email, locale: 'EN' });
  const mail = await onlyMailTo(email);
  expect(mail.subject).toBe('You are expected');
  for (const word of ['Ada', 'Inès']) expect(mail.text).not.toContain(word);
  expect(
    (await new Browser().do('signIn', { code: mail.code }, 'viewer { person { name } }'))['viewer'],
  ).toEqual({ person: { name: 'Ada' } });
});

test('acceptInvitation and signIn: addresses, codes and names are not logged', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await accept(code, email);
  expect((await enter(codeTo(email))).problems).toEqual([]);
  const log = server.logged.join('');
  expect(log).toContain('/graphql');
  for (const word of [
    'example.org',
    'Ada',
    'Inès',
    'enter#',
    '192.0.2',
    ...server.mails.map(({ text }) => /#(\S+)/.exec(text)?.[1] ?? '?'),
  ])
    expect(log).not.toContain(word);
});
