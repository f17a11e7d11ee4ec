// Tokens: whose they are, what they may do, and that no field is open to them by forgetting.
import { expect, test } from '@jest/globals';
import { getDirective } from '@graphql-tools/utils';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { isObjectType } from 'graphql';
import { readTypeDefs } from '../../api/server/schema.ts';
import { cypher } from '../support/graph.ts';
import { met, send, someone } from '../support/people.ts';

/** What is for somebody in a browser alone, by type or by field. */
const closed = new Set([
  'Session',
  'SessionConnection',
  'SessionEdge',
  'SignOutPayload',
  'RevokeSessionPayload',
  'Mutation.signOut',
  'Mutation.revokeSession',
  'DeleteAccountPayload',
  'ExportMinePayload',
  'Mutation.deleteAccount',
  'Mutation.exportMine',
  'Demo',
  'DemoRole',
  'SwitchDemoPersonPayload',
  'Mutation.switchDemoPerson',
]);

test('every field of the contract names its scope, itself or by its type, unless it is meant to be closed to tokens', () => {
  const schema = makeExecutableSchema({ typeDefs: readTypeDefs() });
  const open = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) && !getDirective(schema, type, 'scope')
        ? Object.values(type.getFields())
            .filter((field) => !getDirective(schema, field, 'scope'))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
  const forgotten = open.filter((field) => !closed.has(field) && !closed.has(field.split('.')[0] ?? ''));
  expect(forgotten).toEqual([]);
});

test('a token without a scope gets everything but the fields that need it', async () => {
  const [me, friend] = await Promise.all([someone({ name: 'Inès', scopes: ['PEOPLE_READ'] }), someone()]);
  await met(me, friend);
  const answer = await me.ask<{ viewer: { person: { name: string; myTrust: null }; trusts: null } }>(
    '{ viewer { person { name myTrust { level } } } }',
  );
  expect(answer.data.viewer.person).toEqual({ name: 'Inès', myTrust: null });
  expect(answer.errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
    ['This token lacks the scope trust:read.', 'FORBIDDEN'],
  ]);
  await expect(me.do('setTrust', { personId: friend.id, level: 'FULL' })).rejects.toThrow('trust:write');
  expect(await cypher('MATCH (:Person {id: $id})-[t:TRUSTS]->() RETURN t', { id: me.id })).toEqual([]);
});

test('without a token one is nobody: no viewer, no topics, no change', async () => {
  const answer = await send<{ viewer: null }>({ query: '{ viewer { person { name } } }' });
  expect(answer).toEqual({ data: { viewer: null } });
  for (const query of [
    '{ topics { edges { node { id } } } }',
    'mutation { createProject(input: { title: "x" }) { problems { message } } }',
  ]) {
    expect((await send({ query })).errors?.map(({ extensions }) => extensions.code)).toEqual([
      'UNAUTHENTICATED',
    ]);
  }
});

test.each(['Bearer nothing', 'Basic abc', 'Bearer', ''])(
  'a token that is none is refused with 401: %s',
  async (authorization) => {
    const response = await fetch(`${process.env['TEST_API']}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: '{"query":"{ __typename }"}',
    });
    expect([
      response.status,
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
    ]).toEqual([401, 'UNAUTHENTICATED']);
  },
);

test('the graph holds no token, only its hash', async () => {
  const me = await someone();
  const rows = await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t) RETURN properties(t) AS token', {
    id: me.id,
  });
  expect(JSON.stringify(rows)).not.toContain(me.token);
});

test('metrics need their own scope, and name no person', async () => {
  const [plain, watcher] = await Promise.all([someone(), someone({ scopes: ['METRICS'] })]);
  const get = async (token?: string) =>
    await fetch(`${process.env['TEST_API']}/metrics`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  expect((await get()).status).toBe(401);
  expect((await get(plain.token)).status).toBe(401);
  const metrics = await (await get(watcher.token)).text();
  expect(metrics).toContain('graph_statement_seconds_bucket');
  expect(metrics).not.toContain('person_');
});
