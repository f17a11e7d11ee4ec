// Clients of others with their defaults, from a page of another origin: what they need of the schema to keep
// what they read, and to show a change wherever it is shown.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cacheExchange } from '@urql/exchange-graphcache';
import relay, { type GraphQLTaggedNode } from 'relay-runtime';
import { Client, fetchExchange } from 'urql';
import { packageRoot } from '../../api/server/schema.ts';
import { someone, type Someone } from '../support/people.ts';

const run = (args: string[], { cwd = packageRoot() } = {}) =>
  promisify(execFile)(process.execPath, args, { cwd });
const api = process.env['TEST_API'] ?? '';
const uri = `${api}/graphql`;
const headersOf = ({ token }: Someone) => ({
  authorization: `Bearer ${token}`,
  origin: 'https://elsewhere.example',
});

const me = `query Me { viewer { id person { id name } acquaintances(first: 5) { edges { node { id name } } } } }`;
const rename = `mutation Rename($input: UpdateProfileInput!) {
  updateProfile(input: $input) { person { id name } problems { message } } }`;
const renamed = { input: { name: 'Inès' } };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiers-espace-clients-'));
  await writeFile(join(folder, 'schema.graphql'), await (await fetch(`${api}/schema.graphql`)).text());
});
afterAll(() => rm(folder, { recursive: true }));

test('Apollo Client: keeps people by their ids, and shows a change where they were read', async () => {
  const who = await someone({ name: 'Ines' });
  const link = new HttpLink({ uri, headers: headersOf(who) });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  await client.query({ query: gql(me) });
  await client.mutate({ mutation: gql(rename), variables: renamed });
  expect(client.cache.readQuery({ query: gql(me) })).toMatchObject({ viewer: { person: { name: 'Inès' } } });
  expect(Object.keys(client.cache.extract() as object)).toEqual(
    expect.arrayContaining([`Viewer:${who.id.replace('person', 'viewer')}`, `Person:${who.id}`]),
  );
  client.stop();
});

test('urql with its normalized cache: keeps people by their ids, and shows a change where they were read', async () => {
  const who = await someone({ name: 'Ines' });
  const client = new Client({
    url: uri,
    exchanges: [cacheExchange({}), fetchExchange],
    fetchOptions: { headers: headersOf(who) },
  });
  expect((await client.query(me, {})).error).toBeUndefined();
  await client.mutation(rename, renamed);
  expect(client.readQuery(me, {})?.data).toMatchObject({ viewer: { person: { name: 'Inès' } } });
});

test('Relay: compiles its connections and refetches by node, and shows a change where they were read', async () => {
  const who = await someone({ name: 'Ines' });
  await writeFile(
    join(folder, 'documents.js'),
    `graphql\`query documentsMeQuery($count: Int = 1, $cursor: String) {
        viewer { id person { id name ...documents_person }
          acquaintances(first: $count, after: $cursor) @connection(key: "documents_acquaintances") {
            edges { node { id name } } } } }\`;
      graphql\`fragment documents_person on Person @refetchable(queryName: "documentsPersonQuery") {
        logbooks(first: 1) { edges { node { id } } } }\`;
      graphql\`mutation documentsRenameMutation($input: UpdateProfileInput!) {
        updateProfile(input: $input) { person { id name } } }\`;`,
  );
  const settings = { src: '.', schema: './schema.graphql', language: 'javascript', eagerEsModules: false };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(settings));
  const require = createRequire(import.meta.url);
  await run([require.resolve('relay-compiler/cli.js')], { cwd: folder });
  const { Environment, Network, RecordSource, Store, fetchQuery, commitMutation, createOperationDescriptor } =
    relay;
  const environment = new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(async ({ text }, variables) => {
      const headers = { 'content-type': 'application/json', ...headersOf(who) };
      const body = JSON.stringify({ query: text, variables });
      return (await (await fetch(uri, { method: 'POST', headers, body })).json()) as never;
    }),
  });
  const compiled = (name: string) =>
    require(join(folder, '__generated__', `${name}.graphql.js`)) as GraphQLTaggedNode & { params: object };
  const query = compiled('documentsMeQuery');
  await fetchQuery(environment, query, {}).toPromise();
  await new Promise((resolve, reject) => {
    const mutation = compiled('documentsRenameMutation');
    commitMutation(environment, { mutation, variables: renamed, onCompleted: resolve, onError: reject });
  });
  const { fragment } = createOperationDescriptor(query as never, {});
  expect(environment.lookup(fragment).data).toMatchObject({ viewer: { person: { name: 'Inès' } } });
});

test('GraphQL Code Generator: makes types of the introspected schema and of operations', async () => {
  const [config, output] = [join(folder, 'codegen.json'), join(folder, 'types.ts')];
  const headers = headersOf(await someone());
  const settings = {
    schema: [{ [uri]: { headers } }],
    documents: [me, rename],
    generates: { [output]: { plugins: ['typescript', 'typescript-operations'] } },
  };
  await writeFile(config, JSON.stringify(settings));
  await run(['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', config]);
  expect(await readFile(output, 'utf8')).toContain('export type MeQuery = ');
});
