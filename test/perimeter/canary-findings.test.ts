// A canary in the wrong place is found, wherever that is.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import { judge, mayRead } from '../support/canary/answer.ts';
import { leakedTo, plantedText, post, startLeakyServer } from '../support/canary/leaky-server.ts';
import { findings, tokensIn } from '../support/canary/register.ts';
import { searchRest } from '../support/canary/rest.mjs';
import { allChecked, Socket } from '../support/canary/socket.ts';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { startTestServer } from '../support/test-server.ts';

test('canary: an answer with a text its receiver may not see fails the test, without quoting the text', async () => {
  const { reader, stranger, text } = await plantedText();
  const api = await startLeakyServer(async () => ({ body: JSON.stringify({ data: { text } }) }));
  for (const [who, name] of [
    [stranger, stranger.id],
    [null, 'Nobody'],
  ] as const) {
    await expect(post(api, who)).rejects.toThrow(new Error(leakedTo(name)));
    expect(findings()).toEqual([leakedTo(name)]); // kept, so that catching it does not help
  }
  expect(await (await post(api, reader)).json()).toEqual({ data: { text: 'Only for you' } });
  const escaped = await startLeakyServer(async () => ({
    body: JSON.stringify({ data: { text } }).replaceAll(
      /[^\0-\x7f]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16)}`,
    ),
  }));
  await expect(post(escaped, stranger)).rejects.toThrow(leakedTo(stranger.id));
  const inHeaders = await startLeakyServer(async () => ({
    body: '{}',
    headers: { 'x-text': encodeURIComponent(text) },
  }));
  await post(inHeaders, reader);
  expect(findings()).toEqual([
    leakedTo(stranger.id),
    'A private text (writeEntry.text) stands in the headers of /graphql.',
  ]);
});

test('canary: a withdrawn text is closed at once; a change during the request leaves the question open', async () => {
  const { writer, reader, text } = await plantedText();
  const { token, by } = tokensIn(text)[0] as { token: string; by: string };
  expect(await mayRead({ id: reader.id, codes: [] }, token)).toBe(true);
  await writer.do('withdrawTrust', { personId: reader.id });
  expect(await mayRead({ id: reader.id, codes: [] }, token)).toBe(false);
  await cypher('MATCH (:Person {id: $id})-[:WROTE]->(e:Entry) DETACH DELETE e', { id: writer.id });
  expect(await mayRead({ id: writer.id, codes: [] }, token)).toBe(false);
  const answered = { url: 'http://house.example/graphql', credential: `not ${by}`, sent: '', raw: text };
  expect([
    await judge({ ...answered, undisturbed: () => false }),
    await judge({ ...answered, undisturbed: () => true }),
  ]).toEqual([[], [leakedTo('Nobody', 'writeEntry.text', '/graphql')]]);
});

test('canary: a text that reaches the wrong person over a socket is found', async () => {
  const { stranger, text } = await plantedText();
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
  await allChecked();
  expect(findings()).toEqual([leakedTo(stranger.id)]);
  socket.terminate();
  server.close();
});

test('canary: a request leaves nothing of its private text in the log', async () => {
  const [me, { api, server, logged }] = [await someone(), await startTestServer()];
  await post(api, me, 'mutation { createProject(input: { title: "Greenhouse" }) { problems { message } } }');
  await server.close();
  expect(logged.some((line) => line.includes('"route":"/graphql"'))).toBe(true);
  expect(findings()).toEqual([]);
});

test('canary: none may stand in a log line, a mail, a metric, a log of the database or elsewhere in the graph', async () => {
  const { text } = await plantedText();
  const { server, log } = await startTestServer();
  log.info({ body: text });
  await server.close();
  expect(findings()).toEqual(['A private text (writeEntry.text) stands in a log line.']);
  const api = await startLeakyServer(async () => ({ body: `reads_total{of="${text}"} 1` }));
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
    `CREATE (:Event {seq: -1, about: $text}),
      (:Person {id: $text, words: ["a", $text]})-[:MET {since: $text}]->(:Topic)`,
    { text },
  );
  const found = await searchRest({ said: ['{"level":30}', `{"msg":"${text}"}`], folder, api });
  await cypher(
    `MATCH (n) WHERE (n:Event AND n.about = $text) OR (n:Person AND n.id = $text)
      OPTIONAL MATCH (n)-[:MET]->(m) DETACH DELETE n, m`,
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
