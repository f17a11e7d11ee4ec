// That the canaries bite: every private text carries one, and one in the wrong place is found, wherever that is.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { WebSocketServer } from 'ws';
import { pair, shared, write } from '../entry/support.ts';
import { judge, mayRead } from '../support/canary/answer.ts';
import { findings, releasedHere, tokensIn } from '../support/canary/register.ts';
import { searchRest } from '../support/canary/rest.mjs';
import { settled, Socket } from '../support/canary/socket.ts';
import { openFields, privateFields, strip, takes, withToken } from '../support/canary/token.ts';
import { cypher, stored } from '../support/graph.ts';
import { startTestServer } from '../support/test-server.ts';
import { send, someone, topic, type Someone } from '../support/people.ts';

let fields: string[];
beforeAll(async () => {
  const { data } = await send<IntrospectionQuery>({ query: getIntrospectionQuery() });
  const mutations = Object.values(buildClientSchema(data).getMutationType()?.getFields() ?? {});
  fields = mutations.flatMap(({ name, args }) =>
    args
      .map(({ type }) => getNamedType(type))
      .filter(isInputObjectType)
      .flatMap((input) =>
        Object.values(input.getFields())
          .filter(({ type }) => getNamedType(type).name === 'String')
          .map((field) => `${name}.${field.name}`),
      ),
  );
});
const fieldOf = (as: string) => as.split('.')[1] ?? '';

/** Answers whatever is asked with what `answer` makes of it: a server that leaks. */
const servers: Server[] = [];
async function relay(
  answer: (body: string) => Promise<{ body: string; headers?: Record<string, string> }>,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      void answer(body).then((made) =>
        response.writeHead(200, { 'content-type': 'application/json', ...made.headers }).end(made.body),
      );
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => {
  for (const server of servers) server.close();
});

const post = (api: string, who: Someone | null, query = '{ viewer { person { id } } }') =>
  fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer ${who.token}` } : {}) },
    body: JSON.stringify({ query }),
  });
/** A text of a writer as it stands in the graph, with its canary. */
async function planted(): Promise<{ writer: Someone; reader: Someone; stranger: Someone; text: string }> {
  const { writer, reader, project } = await pair();
  const id = await write(writer, project, 'Only for you');
  const [row] = await stored<{ text: string }>('MATCH (e:Entry {id: $id}) RETURN e.text AS text', { id });
  return { writer, reader, stranger: await someone(), text: row?.text ?? '' };
}
const leaked = (who: string, as = 'writeEntry.text', route = '/graphql query viewer') =>
  `${who} got a private text (${as}) they may not see, by ${route}.`;

test('every text a mutation takes is private or has its reason not to be', () => {
  expect(fields.filter((as) => !(fieldOf(as) in privateFields) && !openFields.includes(fieldOf(as)))).toEqual(
    [],
  );
  expect(Object.keys(privateFields).filter((name) => !fields.some((as) => fieldOf(as) === name))).toEqual([]);
});

test('each of them carries a canary, which the graph holds and only those it is for may see', async () => {
  const [{ writer, reader, project }, stranger, { id: topicId }, helper] = [
    await pair(),
    await someone(),
    await topic(),
    await someone({ open: true }),
  ];
  const [inProject, kept] = [await write(writer, project), await write(writer, project)];
  const [first, changed] = [
    await shared(writer, project, { title: 'Glass' }),
    await shared(writer, project, { title: 'Glass' }),
  ];
  const other = await writer.do('createProject', { title: 'Other', purpose: 'Why' }, 'project { id }');
  const before = new Set(releasedHere());
  await writer.do('createProject', { title: 'Whole', purpose: 'Why' });
  await writer.do('updateProject', {
    projectId: (other['project'] as { id: string }).id,
    title: 'New',
    purpose: 'Why then',
  });
  await write(writer, project, 'Text');
  await writer.do('editEntry', { entryId: kept, text: 'Other text' });
  await shared(writer, project);
  await writer.do('updateAsk', { askId: changed, title: 'Title', story: 'Story', brief: 'Brief' });
  await writer.do('updateProfile', { about: 'About' });
  await writer.do('offerHelp', { topicId, note: 'Note' });
  await writer.do('createInvitation', { level: 'KNOWN', words: 'Words' });
  const { thread } = await reader.do('answer', { itemId: inProject, text: 'Answer' }, 'thread { id }');
  await writer.do('say', { threadId: (thread as { id: string }).id, text: 'Said' });
  await writer.do('resolveAsk', { askId: changed, helperIds: [reader.id], words: 'Thanks' });
  await stored(
    'MATCH (q:Ask {id: $first}), (b:Person {id: $b}), (c:Person {id: $c}) CREATE (b)-[:MET {since: 0}]->(c), (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c), (q)-[:SURFACED {lane: "SECOND_CIRCLE", at: 0, rank: 0, band: "GOOD", reasons: [], connectors: [$b]}]->(c)',
    { first, b: reader.id, c: helper.id },
  );
  const { introduction } = await writer.do(
    'requestIntroduction',
    { askId: first, candidateId: helper.id, connectorId: reader.id, words: 'Would you?' },
    'introduction { id }',
  );
  await reader.do('passOn', { introductionId: (introduction as { id: string }).id, words: 'She is careful' });
  await reader.do('offerIntroduction', {
    itemId: inProject,
    personId: helper.id,
    words: 'You two should talk',
  });
  for (const itemId of [inProject, first])
    await reader.do('report', { itemId, excerpt: 'Excerpt', words: 'Words' });
  const sent = releasedHere().filter((one) => !before.has(one));
  expect([...new Set(sent.map(({ as }) => as))].sort()).toEqual(
    fields.filter((as) => fieldOf(as) in privateFields).sort(),
  );
  for (const { token, as } of sent) {
    const rights = await Promise.all(
      [writer.id, reader.id, stranger.id, null].map((id) => mayRead({ id, codes: [] }, token)),
    );
    const own = [
      'createProject.title',
      'createProject.purpose',
      'updateProject.title',
      'updateProject.purpose',
      'draftAsk.brief',
      'updateAsk.brief',
      'offerHelp.note',
      'createInvitation.words',
    ];
    const nobodys = as.startsWith('report') || as === 'passOn.words'; // what the connector says is for the candidate alone
    expect([as, ...rights]).toEqual([
      as,
      !nobodys && as !== 'offerIntroduction.words',
      !nobodys && !own.includes(as),
      false,
      false,
    ]); // an offer reaches the writer last
  }
});

test('it changes nothing of what one wrote, nor what is refused, and comes off again', async () => {
  expect([' ', '', 'x'.repeat(181)].map((text) => takes(text, 200))).toEqual([false, false, false]);
  const token = releasedHere()[0]?.token ?? '';
  expect(withToken(' Glass \n', token)).toBe(` Glass⟦${token}⟧ \n`);
  expect(takes(withToken('Glass', token), 200)).toBe(false);
  expect(strip(JSON.stringify(withToken(' Glass ', token)))).toBe('" Glass "');
  const me = await someone();
  const literal = await me.ask<object>(
    'mutation { createProject(input: { title: "Said in the operation" }) { project { title } } }',
  );
  expect(literal.data).toEqual({ createProject: { project: { title: 'Said in the operation' } } });
  expect(releasedHere().at(-1)).toMatchObject({ as: 'createProject.title' });
});

test('an answer with the eyes of somebody else fails the test of whoever gets it, and says nothing of the text', async () => {
  const { reader, stranger, text } = await planted();
  const api = await relay(async () => ({ body: JSON.stringify({ data: { text } }) }));
  for (const [who, name] of [
    [stranger, stranger.id],
    [null, 'Nobody'],
  ] as const) {
    await expect(post(api, who)).rejects.toThrow(new Error(leaked(name)));
    expect(findings()).toEqual([leaked(name)]); // kept, so that catching it does not help
  }
  expect(await (await post(api, reader)).json()).toEqual({ data: { text: 'Only for you' } });
  const escaped = await relay(async () => ({
    body: JSON.stringify({ data: { text } }).replaceAll(
      /[^\0-\x7f]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16)}`,
    ),
  }));
  await expect(post(escaped, stranger)).rejects.toThrow(leaked(stranger.id));
  const inHeaders = await relay(async () => ({
    body: '{}',
    headers: { 'x-text': encodeURIComponent(text) },
  }));
  await post(inHeaders, reader);
  expect(findings()).toEqual([
    leaked(stranger.id),
    'A private text (writeEntry.text) stands in the headers of /graphql.',
  ]);
});

test('what was withdrawn is closed at once, to everybody once it is gone; a change at the same moment leaves it open', async () => {
  const { writer, reader, text } = await planted();
  const { token, by } = tokensIn(text)[0] as { token: string; by: string };
  expect(await mayRead({ id: reader.id, codes: [] }, token)).toBe(true);
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await mayRead({ id: reader.id, codes: [] }, token)).toBe(false);
  await cypher('MATCH (:Person {id: $id})-[:WROTE]->(e:Entry) DETACH DELETE e', { id: writer.id });
  expect(await mayRead({ id: writer.id, codes: [] }, token)).toBe(false);
  const answered = { url: 'http://house.example/graphql', proof: `not ${by}`, sent: '', raw: text };
  expect([
    await judge({ ...answered, undisturbed: () => false }),
    await judge({ ...answered, undisturbed: () => true }),
  ]).toEqual([[], [leaked('Nobody', 'writeEntry.text', '/graphql')]]);
});

test('one that comes over a socket to somebody it is not for is found', async () => {
  const { stranger, text } = await planted();
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    socket.on('message', () => {
      socket.send(JSON.stringify({ type: 'next', id: '1', payload: { data: { text } } }));
    });
  });
  const socket = new Socket(
    `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    'graphql-transport-ws',
    { headers: { authorization: `Bearer ${stranger.token}` } },
  );
  const received = new Promise<string>((resolve) => {
    socket.once('message', (data) => resolve(String(data)));
  });
  socket.once('open', () => {
    socket.send(
      JSON.stringify({ type: 'subscribe', id: '1', payload: { query: '{ viewer { person { id } } }' } }),
    );
  });
  expect(await received).toContain('"Only for you"');
  await settled();
  expect(findings()).toEqual([leaked(stranger.id)]);
  socket.terminate();
  server.close();
});

test("nobody's may stand in a log line, a mail or a metric, in the log of the database, or anywhere else in the graph", async () => {
  const { text } = await planted();
  const { server, log } = await startTestServer();
  log.info({ body: text });
  await server.close();
  expect(findings()).toEqual(['A private text (writeEntry.text) stands in a log line.']);
  const api = await relay(async () => ({ body: `reads_total{of="${text}"} 1` }));
  await expect(fetch(`${api}/metrics`)).rejects.toThrow(
    'A private text (writeEntry.text) stands in what /metrics answers to anybody.',
  );
  findings();
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-rest-'));
  for (const [under, name] of [
    ['mail', 'one.txt'],
    ['neo4j/logs', 'query.log'],
  ] as const) {
    mkdirSync(join(folder, under), { recursive: true });
    writeFileSync(join(folder, under, name), `Subject: ${text}\n`);
  }
  await cypher(
    'CREATE (:Event {seq: -1, about: $text}), (:Person {id: $text, words: ["a", $text]})-[:MET {since: $text}]->(:Topic)',
    { text },
  );
  const found = await searchRest({ said: ['{"level":30}', `{"msg":"${text}"}`], folder, api });
  await cypher(
    'MATCH (n) WHERE (n:Event AND n.about = $text) OR (n:Person AND n.id = $text) OPTIONAL MATCH (n)-[:MET]->(m) DETACH DELETE n, m',
    { text },
  );
  rmSync(folder, { recursive: true });
  expect(found.sort()).toEqual(
    [
      'a log line of the server',
      'a mail',
      'the file neo4j/logs/query.log',
      'the metrics',
      ...['Event.about', 'MET.since', 'Person.id', 'Person.words'].map(
        (home) => `the property ${home} of the graph`,
      ),
    ]
      .map((place) => `A private text (writeEntry.text) stands in ${place}.`)
      .sort(),
  );
});
