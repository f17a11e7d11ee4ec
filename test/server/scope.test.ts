// Scopes of tokens: every field names its scope, and a token gets no more than its scopes.
import { expect, test } from '@jest/globals';
import { getDirective } from '@graphql-tools/utils';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { isObjectType } from 'graphql';
import { readTypeDefs } from '../../api/server/schema.ts';
import { signedIn } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { met, send, someone } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';

/** Types and fields for sessions in a browser only, closed to tokens. */
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
  'DemoInvitation',
  'SwitchDemoPersonPayload',
  'Passkey',
  'PasskeyConnection',
  'PasskeyEdge',
  'BeginPasskeyPayload',
  'AddPasskeyPayload',
  'RenamePasskeyPayload',
  'RemovePasskeyPayload',
  'Mutation.beginPasskey',
  'Mutation.addPasskey',
  'Mutation.renamePasskey',
  'Mutation.removePasskey',
  'Token',
  'TokenConnection',
  'TokenEdge',
  'CreateTokenPayload',
  'RevokeTokenPayload',
  'ChangeAddressPayload',
  'ConfirmAddressPayload',
  'Mutation.changeAddress',
  'Mutation.confirmAddress',
  'App',
  'AppConnection',
  'AppEdge',
  'RegisteredApp',
  'RegisteredAppConnection',
  'RegisteredAppEdge',
  'RegisterAppPayload',
  'RemoveAppPayload',
  'RevokeAppPayload',
  'Mutation.registerApp',
  'Mutation.removeApp',
  'Mutation.revokeApp',
  'Mutation.createToken',
  'Mutation.revokeToken',
  'Mutation.switchDemoPerson',
]);

test('@scope: every field has one, itself or by its type, unless it is closed to tokens', () => {
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

test('@scope: a token without a scope gets all but the fields that need it', async () => {
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

test('@scope: a missing scope closes its field alone, with an error at its path', async () => {
  const me = await someone({ name: 'Inès', scopes: ['PEOPLE_READ'] });
  const { data, errors } = await me.ask(
    '{ viewer { id person { name } threads { edges { cursor } } sessions { edges { cursor } } } }',
  );
  const id = me.id.replace('person', 'viewer');
  expect(data).toEqual({ viewer: { id, person: { name: 'Inès' }, threads: null, sessions: null } });
  expect(errors?.map(({ path, message }) => [path?.join('.'), message]).sort()).toEqual([
    ['viewer.sessions', 'This field is closed to tokens.'],
    ['viewer.threads', 'This token lacks the scope messages:read.'],
  ]);
});

test('@scope: a token that may write, and not read, gets the id of what it wrote and nothing else of it', async () => {
  const me = await someone({ scopes: ['PROJECTS_WRITE', 'LOGBOOK_WRITE'] });
  const made = await me.do('createProject', { title: 'Bench' }, 'project { id }');
  const { id: projectId } = made['project'] as { id: string };
  const written = await me.do('writeEntry', { projectId, kind: 'STEP', text: 'Sanded.' }, 'entry { id }');
  expect(written['entry']).toEqual({ id: expect.stringMatching(/^entry_/) });
  const { data, errors } = await me.ask(
    `mutation { writeEntry(input: { projectId: "${projectId}", kind: STEP, text: "Oiled." }) {
      entry { id text } problems { message } } }`,
  );
  expect(data).toEqual({ writeEntry: { entry: null, problems: [] } });
  expect(errors?.map(({ message }) => message)).toEqual(['This token lacks the scope logbook:read.']);
});

test('nodes: answers in the order of the ids, with null and an error at the place of a scope that lacks', async () => {
  const [me, stranger] = await Promise.all([someone({ scopes: ['PEOPLE_READ'] }), someone()]);
  const ids = [stranger.id, 'project_none', 'nothing', me.id];
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const { data, errors } = await me.ask(query, { ids });
  expect(data).toEqual({ nodes: [null, null, null, { id: me.id }] });
  expect(errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
    [['nodes', 1], 'FORBIDDEN'],
  ]);
  const tooMany = await me.ask(query, { ids: Array.from({ length: 101 }, () => me.id) });
  expect(tooMany.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test('node: gives a session to its owner in a browser alone, and an invitation to its maker alone', async () => {
  const [me, other] = await Promise.all([someone(), someone()]);
  const mine = await signedIn(me);
  const made = await me.do('createInvitation', { level: 'KNOWN' }, 'invitation { id }');
  const { viewer } = (
    await mine.ask<{ viewer: { sessions: { edges: [{ node: { id: string } }] } } }>(
      '{ viewer { sessions { edges { node { id } } } } }',
    )
  ).data;
  const ids = [viewer.sessions.edges[0].node.id, (made['invitation'] as { id: string }).id];
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
  expect((await mine.ask(query, { ids })).data).toEqual({
    nodes: [
      { __typename: 'Session', id: ids[0] },
      { __typename: 'Invitation', id: ids[1] },
    ],
  });
  expect((await (await signedIn(other)).ask(query, { ids })).data).toEqual({ nodes: [null, null] });
  const byToken = await me.ask(query, { ids });
  expect(byToken.data).toEqual({ nodes: [null, { __typename: 'Invitation', id: ids[1] }] });
  expect(byToken.errors?.map(({ message }) => message)).toEqual(['This field is closed to tokens.']);
});

test('viewer: null without a token; topics and mutations are UNAUTHENTICATED', async () => {
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
  'authorization: %s is refused with 401',
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

test('Token: the graph holds the hash only', async () => {
  const me = await someone();
  const rows = await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t) RETURN properties(t) AS token', {
    id: me.id,
  });
  expect(JSON.stringify(rows)).not.toContain(me.token);
});

test('/metrics: needs its own scope and names no person', async () => {
  const [plain, watcher] = await Promise.all([someone(), someone({ scopes: ['METRICS'] })]);
  // A busy machine may miss the two seconds that /metrics gives the database: it then answers 503.
  const get = (token?: string) =>
    eventually(async () => {
      const headers = token ? { authorization: `Bearer ${token}` } : {};
      const response = await fetch(`${process.env['TEST_API']}/metrics`, { headers });
      if (response.status === 503) throw new Error('the database did not answer in time');
      return response;
    });
  expect((await get()).status).toBe(401);
  expect((await get(plain.token)).status).toBe(401);
  const metrics = await (await get(watcher.token)).text();
  expect(metrics).toContain('graph_statement_seconds_bucket');
  expect(metrics).not.toContain('person_');
});
