// acceptInvitation without a session mails a link. The link lets in and does nothing else; what ties the two
// people is said by the one who came in, signed in.
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Browser, newAddress, onlyMailTo, signedIn, withAddress, type Payload } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
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
const ask = (code: string, email: string, more: object = {}) =>
  new Visitor().do('acceptInvitation', { code, email, ...more }, 'person { id } mark');
const mailsTo = (email: string) => server.mails.filter(({ to }) => to === email);
/** What follows `#` in the last mail to an address, once there is one. */
const linkTo = (email: string) =>
  eventually(async () => {
    const [, hash] = /\/enter#(\S+)$/m.exec(mailsTo(email).at(-1)?.text ?? '') ?? [];
    if (hash === undefined) throw new Error('no mail yet');
    return hash;
  });
const enter = async (email: string, browser: Browser = new Visitor()): Promise<Payload> =>
  browser.do(
    'signIn',
    { code: (await linkTo(email)).split('/')[0] },
    'viewer { person { name } acquaintances { edges { node { id } } } }',
  );
const accepted = (browser: Browser, code: string, more: object = {}) =>
  browser.do('acceptInvitation', { code, level: 'TRUSTED', ...more }, 'person { id myTrust { level } } mark');
const accounts = (email: string) =>
  cypher(
    'MATCH (p:Person {email: $email}) RETURN p.name AS name, p.weeklyCap AS cap, p.createdAt > 0 AS new',
    { email },
  );
const gone = [expect.objectContaining({ __typename: 'NotFound', path: ['input', 'code'] })];
/** Every tie of a person. */
const tiesOf = async (email: string) =>
  (
    await cypher<{ type: string }>(
      `MATCH (p:Person {email: $email})-[r]-() WHERE NOT type(r) IN ['ENTERED', 'LETS_IN', 'HOLDS', 'DID']
       RETURN type(r) AS type ORDER BY type`,
      { email },
    )
  ).map(({ type }) => type);

test('acceptInvitation: without a session takes an address, and neither level nor name', async () => {
  const { code } = await invite();
  const problemsOf = async (input: object) =>
    (await new Visitor().do('acceptInvitation', { code, ...input })).problems.map(({ message, path }) => [
      path?.at(-1),
      message,
    ]);
  const email = newAddress();
  const address = 'Expected an e-mail address, at most 254 characters.';
  const nothing = 'Expected nothing before one is signed in.';
  expect(await problemsOf({})).toEqual([['email', address]]);
  expect(await problemsOf({ email, level: 'FULL' })).toEqual([['level', nothing]]);
  expect(await problemsOf({ email, name: 'Ada' })).toEqual([['name', nothing]]);
  expect(await problemsOf({ email, name: null, level: null })).toEqual([]);
});

test('signIn: the link of somebody invited makes an empty account, and the invitation is accepted afterwards', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  const asked = await ask(code, email);
  expect(asked).toEqual({ person: null, mark: expect.stringMatching(/^mark_/), problems: [] });
  const hash = await linkTo(email);
  expect([await accounts(email), hash.split('/').slice(1)]).toEqual([[], [asked['mark'], code]]);
  const browser = new Visitor();
  expect(await enter(email, browser)).toEqual({
    viewer: { person: { name: '' }, acquaintances: { edges: [] } },
    problems: [],
  });
  expect([await accounts(email), await tiesOf(email)]).toEqual([[{ name: '', cap: 3, new: true }], []]);
  const { data } = await browser.ask(
    'query ($code: String!) { invitation(code: $code) { inviterName newcomer mine } }',
    { code },
  );
  expect(data).toEqual({ invitation: { inviterName: 'Inès', newcomer: true, mine: false } });
  expect((await accepted(browser, code)).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'name'] },
  ]);
  expect(await tiesOf(email)).toEqual([]);
  expect(await accepted(browser, code, { name: ' Ada ' })).toEqual({
    person: { id: me.id, myTrust: { level: 'TRUSTED' } },
    mark: null,
    problems: [],
  });
  expect([await browser.who(), await tiesOf(email)]).toEqual([
    'Ada',
    ['ACCEPTED', 'MET', 'MET', 'TRUSTS', 'TRUSTS'],
  ]);
  expect((await enter(email)).problems).toEqual(gone);
});

test('acceptInvitation: somebody else gives the address of an account: its owner is let in, and nothing else happens', async () => {
  const vera = await someone({ name: 'Vera' });
  const [{ code }, email] = [await invite(), await withAddress(vera)];
  await ask(code, email, { locale: 'EN' });
  const before = await cypher('MATCH (p:Person {email: $email}) RETURN properties(p) AS of', { email });
  const browser = new Visitor();
  expect((await enter(email, browser))['viewer']).toEqual({
    person: { name: 'Vera' },
    acquaintances: { edges: [] },
  });
  expect(await tiesOf(email)).toEqual([]);
  expect(await cypher('MATCH (p:Person {email: $email}) RETURN properties(p) AS of', { email })).toEqual(
    before,
  );
  // She may accept it herself; she has a name, and keeps it.
  expect((await accepted(browser, code, { name: 'Other' })).problems).toEqual([]);
  expect(await browser.who()).toBe('Vera');
});

test('acceptInvitation: one answer without a session, whatever the code and the address', async () => {
  const jun = await someone({ name: 'Jun' });
  const [open, withdrawn, deleted, blocked] = [
    await invite(),
    await invite(),
    await invite(),
    await invite(),
  ];
  await me.do('withdrawInvitation', { invitationId: withdrawn.id });
  const [known, unknown] = [await withAddress(jun), newAddress()];
  const answers = [];
  await cypher('MATCH (a:Person {id: $me}), (b:Person {id: $jun}) CREATE (a)-[:BLOCKS {since: 0}]->(b)', {
    me: me.id,
    jun: jun.id,
  });
  const codes = [open.code, withdrawn.code, blocked.code, nanoid(43), ''];
  for (const code of codes) for (const email of [known, unknown]) answers.push(await ask(code, email));
  await (await signedIn(me)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  for (const email of [known, unknown]) answers.push(await ask(deleted.code, email));
  for (const answer of answers)
    expect(answer).toEqual({ person: null, mark: expect.stringMatching(/^mark_/), problems: [] });
});

test('invitation: is null without a session and, for one of the real community, in the demonstration house', async () => {
  const { code } = await invite();
  const visitor = await someone();
  await cypher("MATCH (p:Person {id: $id}) SET p.house = 'house_x'", { id: visitor.id });
  const query = 'query ($code: String!) { invitation(code: $code) { inviterName } }';
  expect((await new Visitor().ask(query, { code })).data).toEqual({ invitation: null });
  expect((await visitor.ask(query, { code })).data).toEqual({ invitation: null });
  expect((await (await someone()).ask(query, { code })).data).toEqual({
    invitation: { inviterName: 'Inès' },
  });
  const problems = [];
  for (const tried of [code, nanoid(43)])
    problems.push((await visitor.do('acceptInvitation', { code: tried, level: 'FULL' })).problems);
  expect(problems[0]).toMatchObject([{ __typename: 'Conflict' }]);
  expect(problems[1]).toEqual(problems[0]);
});

test('acceptInvitation: a code that leads nowhere mails nothing to a stranger, and only a link to an account', async () => {
  const [email, stranger, last] = [await withAddress(await someone()), newAddress(), newAddress()];
  await ask('buy-cheap-things.example', stranger);
  await ask('buy-cheap-things.example', email);
  await ask((await invite()).code, last);
  await linkTo(last);
  expect(mailsTo(stranger)).toEqual([]);
  expect((await linkTo(email)).split('/')).toHaveLength(2);
});

test('acceptInvitation: the mails to known and unknown addresses are alike', async () => {
  const [{ code }, email, stranger] = [await invite(), await withAddress(await someone()), newAddress()];
  await ask(code, email);
  await ask(code, stranger);
  await Promise.all([linkTo(email), linkTo(stranger)]);
  const mails = [email, stranger].map((address) =>
    mailsTo(address).map((mail) => ({ ...mail, to: '', text: mail.text.replace(/#.*/, '') })),
  );
  expect(mails[0]).toEqual(mails[1]);
});

test('signIn: a link of an invitation that is no longer open signs in accounts and makes none', async () => {
  const [{ id, code }, email, stranger] = [
    await invite(),
    await withAddress(await someone({ name: 'Jun' })),
    newAddress(),
  ];
  await ask(code, email);
  await ask(code, stranger);
  await me.do('withdrawInvitation', { invitationId: id });
  expect((await enter(email))['viewer']).toMatchObject({ person: { name: 'Jun' } });
  expect((await enter(stranger)).problems).toEqual(gone);
  expect(await accounts(stranger)).toEqual([]);
});

test('signIn: two links of one newcomer lead to one account', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await ask(code, email);
  const first = await linkTo(email);
  await ask(code, email);
  await eventually(async () => expect(mailsTo(email)).toHaveLength(2));
  const codes = [first, await linkTo(email)].map((hash) => hash.split('/')[0]);
  const all = await Promise.all(
    codes.map((secret) => new Visitor().do('signIn', { code: secret }, 'viewer { person { id } }')),
  );
  expect(new Set(all.map(({ viewer }) => JSON.stringify(viewer))).size).toBe(1);
  expect(await accounts(email)).toHaveLength(1);
});

test('createInvitation: is a Conflict for a newcomer, who has no name yet', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await ask(code, email);
  const browser = new Visitor();
  await enter(email, browser);
  expect((await browser.do('createInvitation', { level: 'KNOWN' }, 'link')).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  await browser.do('updateProfile', { name: 'Ada' });
  expect((await browser.do('createInvitation', { level: 'KNOWN' }, 'link')).problems).toEqual([]);
});

test('signIn: a transaction that runs a second time makes one account and one session', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await ask(code, email);
  const { api } = await openTestServer({
    origin: 'https://house.example',
    graph: new Repeating(driver()),
  });
  const browser = new Visitor(api);
  const payload = await enter(email, browser);
  expect([payload.problems, await browser.who()]).toEqual([[], '']);
  expect(
    await cypher('MATCH (p:Person {email: $email})-[:ENTERED]->(s) RETURN s.id', { email }),
  ).toHaveLength(1);
});

test('acceptInvitation: the mail has the language of locale, names nobody and says that one may leave it', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await new Browser().do('acceptInvitation', { code, email, locale: 'EN' });
  const mail = await onlyMailTo(email);
  expect(mail.subject).toBe('An invitation, and a link to come in');
  expect(mail.text).toContain('If this means nothing to you, leave it');
  expect(mail.text).not.toContain('Inès');
});

test('acceptInvitation and signIn: addresses, codes and names are not logged', async () => {
  const [{ code }, email] = [await invite(), newAddress()];
  await ask(code, email);
  const browser = new Visitor();
  expect((await enter(email, browser)).problems).toEqual([]);
  await accepted(browser, code, { name: 'Ada' });
  const log = server.logged.join('');
  expect(log).toContain('/graphql');
  for (const word of [
    'example.org',
    'Ada',
    'Inès',
    'enter#',
    '192.0.2',
    ...server.mails.map(({ text }) => /#([\w-]+)/.exec(text)?.[1] ?? '?'),
  ])
    expect(log).not.toContain(word);
});
