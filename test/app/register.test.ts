// Registering an app: what people will see of it, and where it may send them back to.
import { expect, test } from '@jest/globals';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';

const app = { name: 'Almanac', redirects: ['https://almanac.example/back'], purpose: 'Shows what is new.' };

test('registerApp: is listed to who registered it, and to nobody else', async () => {
  const [me, other] = [await someone(), await someone()];
  const [mine, theirs] = [await signedIn(me), await signedIn(other)];
  const made = await mine.do('registerApp', app, 'app { id name purpose redirects state registeredAt }');
  expect([made.problems, made['app']]).toEqual([
    [],
    { ...app, id: expect.stringMatching(/^app_/), state: 'READY', registeredAt: expect.any(String) },
  ]);
  const query = '{ viewer { registeredApps { edges { node { name } } } } }';
  const names = async (browser: typeof mine) =>
    (await browser.ask<{ viewer: { registeredApps: { edges: object[] } } }>(query)).data.viewer.registeredApps
      .edges;
  expect([(await names(mine)).length, (await names(theirs)).length]).toEqual([1, 0]);
});

test.each([
  ['name', { name: ' ' }],
  ['name', { name: 'x'.repeat(61) }],
  ['purpose', { purpose: '' }],
  ['redirects', { redirects: Array.from({ length: 11 }, (_, index) => `https://almanac.example/${index}`) }],
  ['redirects', { redirects: ['https://almanac.example/', 'https://almanac.example/'] }],
  ['redirects.0', { redirects: ['http://almanac.example/back'] }],
  ['redirects.0', { redirects: ['https://almanac.example/back#part'] }],
  ['redirects.0', { redirects: ['https://me:secret@almanac.example/back'] }],
  ['redirects.0', { redirects: ['https://localhost/back'] }],
  ['redirects.0', { redirects: ['javascript:alert(1)'] }],
  ['redirects.0', { redirects: ['almanac:/back'] }],
  ['redirects.0', { redirects: ['/back'] }],
])('registerApp: refuses a wrong %s, and registers nothing', async (field, wrong) => {
  const me = await someone();
  const { problems } = await (await signedIn(me)).do('registerApp', { ...app, ...wrong });
  expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', ...field.split('.')] }]);
  expect(await cypher('MATCH (:Person {id: $id})-[:REGISTERED]->(a) RETURN a', { id: me.id })).toEqual([]);
});

test('registerApp: takes addresses on the web, on the same machine and of a scheme with a dot, or none', async () => {
  const browser = await signedIn(await someone());
  const redirects = [
    'https://almanac.example:8443/back?x=1',
    'http://127.0.0.1/back',
    'http://[::1]:4711/',
    'http://localhost/back',
    'org.example.almanac:/back',
  ];
  const made = await browser.do('registerApp', { ...app, redirects }, 'app { redirects }');
  expect(made['app']).toEqual({ redirects });
  expect((await browser.do('registerApp', { ...app, redirects: [] })).problems).toEqual([]);
});

test('registerApp: past the limit it is LimitReached', async () => {
  const me = await someone();
  const browser = await signedIn(me);
  await cypher(
    `MATCH (p:Person {id: $id}) UNWIND range(1, 10) AS n
     CREATE (p)-[:REGISTERED]->(:App {id: 'app_' + randomUUID(), name: 'x', redirects: [], purpose: 'x', createdAt: 0})`,
    { id: me.id },
  );
  expect((await browser.do('registerApp', app)).problems).toMatchObject([{ __typename: 'LimitReached' }]);
});

test('apps: no token registers, lists, removes or ends one', async () => {
  const me = await someone();
  for (const [mutation, input] of [
    ['registerApp', app],
    ['removeApp', { appId: 'app_x' }],
    ['revokeApp', { appId: 'app_x' }],
  ] as const)
    await expect(me.do(mutation, input)).rejects.toThrow('closed to tokens');
  const { errors } = await me.ask(
    '{ viewer { apps { edges { cursor } } registeredApps { edges { cursor } } } }',
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});
