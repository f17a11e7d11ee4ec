// The invitation that a visitor of the demonstration can try: it leads from a copy into the same copy.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hashOf } from '../../api/request/secret.ts';
import { people } from '../../api/demo/people/people.ts';
import type { Ids } from '../../api/demo/plan.ts';
import { newAddress, signedIn, Browser, type Payload } from '../support/browser.ts';
import { browserIn, demo, removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';

interface Tried {
  code: string;
  newcomer: { id: string; name: string };
}
const copies: Ids[] = [];
afterAll(() => removeCopies(...copies));
let ids: Ids;
beforeAll(async () => {
  ids = await copy();
});
async function copy(): Promise<Ids> {
  const made = await demo();
  copies.push(made);
  return made;
}

const roles = async (browser: Browser) =>
  (
    await browser.ask<{ viewer: { demo: { roles: { part: string; person: { name: string } }[] } } }>(
      '{ viewer { demo { roles { part person { name } } } } }',
    )
  ).data.viewer.demo.roles.map(({ part, person }) => [part, person.name]);
const tried = async (browser: Browser): Promise<Tried | null> =>
  (
    await browser.ask<{ viewer: { demo: { invitation: Tried | null } } }>(
      '{ viewer { demo { invitation { code newcomer { id name } } } } }',
    )
  ).data.viewer.demo.invitation;
const read = async (browser: Browser, code: string) =>
  (
    await browser.ask<{ invitation: object | null }>(
      'query ($code: String!) { invitation(code: $code) { inviterName words newcomer mine } }',
      { code },
    )
  ).data.invitation;
const accept = (browser: Browser, code: string, name: string | null): Promise<Payload> =>
  browser.do('acceptInvitation', { code, level: 'FULL', name }, 'person { id myTrust { level } }');
const acquaintances = async (browser: Browser) =>
  (
    await browser.ask<{ viewer: { acquaintances: { edges: { node: { name: string } }[] } } }>(
      '{ viewer { acquaintances(first: 100) { edges { node { name } } } } }',
    )
  ).data.viewer.acquaintances.edges.map(({ node }) => node.name);

test('invitation: somebody without a name follows the link, says their name, and both have met', async () => {
  const own = await copy();
  const browser = await browserIn(own, 'fatou');
  const { code, newcomer } = (await tried(browser)) as Tried;
  expect(newcomer).toEqual({ id: own.newcomer, name: '' });
  expect(await roles(browser)).toHaveLength(3);
  await browser.do('switchDemoPerson', { personId: newcomer.id });
  expect(await read(browser, code)).toEqual({
    inviterName: people.maelle.name,
    words: expect.any(String),
    newcomer: true,
    mine: false,
  });
  expect((await accept(browser, code, null)).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'name'] },
  ]);
  expect(await accept(browser, code, 'Dominique')).toEqual({
    person: { id: own.people.maelle, myTrust: { level: 'FULL' } },
    problems: [],
  });
  expect([await browser.who(), await acquaintances(browser)]).toEqual(['Dominique', [people.maelle.name]]);
  expect(await roles(browser)).toContainEqual(['NEWCOMER', 'Dominique']);
  expect([await tried(browser), await read(browser, code)]).toEqual([null, null]);
  await browser.do('switchDemoPerson', { personId: own.people.maelle });
  expect(await acquaintances(browser)).toContain('Dominique');
});

test('invitation: its maker sees it among theirs, and can withdraw it', async () => {
  const own = await copy();
  const browser = await browserIn(own, 'maelle');
  const { code } = (await tried(browser)) as Tried;
  expect(await read(browser, code)).toMatchObject({ mine: true, newcomer: false });
  const { data } = await browser.ask<{ viewer: { invitations: { edges: { node: { id: string } }[] } } }>(
    '{ viewer { invitations { edges { node { id level } } } } }',
  );
  expect(data.viewer.invitations.edges).toMatchObject([{ node: { level: 'TRUSTED' } }]);
  const invitationId = data.viewer.invitations.edges[0]?.node.id;
  expect((await browser.do('withdrawInvitation', { invitationId })).problems).toEqual([]);
  expect([await tried(browser), await read(browser, code)]).toEqual([null, null]);
});

test('invitation: does not exist outside of its house, and none from outside exists in it', async () => {
  const visitor = await browserIn(ids, 'maelle');
  const { code } = (await tried(visitor)) as Tried;
  const elsewhere = await browserIn(await copy(), 'fatou');
  const friend = await someone({ name: 'Inès' });
  const real = await signedIn(await someone({ name: 'Real' }));
  expect([await read(elsewhere, code), await read(real, code), await read(new Browser(), code)]).toEqual([
    null,
    null,
    null,
  ]);
  const unknown = 'n'.repeat(43);
  expect((await accept(real, code, null)).problems).toEqual((await accept(real, unknown, null)).problems);
  expect((await accept(real, code, null)).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect((await accept(elsewhere, code, null)).problems).toEqual(
    (await accept(elsewhere, unknown, null)).problems,
  );
  const { link } = await friend.do('createInvitation', { level: 'FULL' }, 'link');
  const outside = String(link).split('#')[1] ?? '';
  expect([await read(visitor, outside), (await accept(visitor, outside, null)).problems]).toEqual([
    null,
    (await accept(visitor, unknown, null)).problems,
  ]);
  expect(await read(visitor, code)).not.toBeNull();
  const crossing = await cypher(
    `MATCH (p:Person {house: $demo})-[:MET|TRUSTS|ACCEPTED|INVITES]-(other)
     WHERE other:Person AND coalesce(other.house, '') <> $demo
       OR other:Invitation AND EXISTS { MATCH (other)--(q:Person) WHERE coalesce(q.house, '') <> $demo }
     RETURN other`,
    { demo: ids.demo },
  );
  expect(crossing).toEqual([]);
});

test('invitation: lets in nobody by mail, and mails no stranger', async () => {
  const { api, mails } = await openTestServer();
  const { code } = (await tried(await browserIn(ids, 'maelle'))) as Tried;
  const [email, last] = [newAddress(), newAddress()];
  const answer = await new Browser(api).do('acceptInvitation', { code, email }, 'person { id }');
  expect(answer).toEqual({ person: null, problems: [] });
  const led = await cypher('MATCH (l:SignInLink)-[:FOR]->(i:Invitation {hash: $hash}) RETURN l', {
    hash: hashOf(code),
  });
  const addressed = await cypher('MATCH (l:SignInLink {email: $email}) RETURN l', { email });
  await new Browser(api).do('requestSignIn', { email: last });
  expect([led, addressed, mails.filter(({ to }) => to === email)]).toEqual([[], [], []]);
});

test('demo.invitation: is null outside of copies', async () => {
  const { data } = await (await signedIn(await someone())).ask('{ viewer { demo { invitation { code } } } }');
  expect(data).toEqual({ viewer: { demo: null } });
});
