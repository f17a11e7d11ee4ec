// What is bounded before a document is read: sockets, connections of a minute, and questions of monitoring.
import { once } from 'node:events';
import { connect, type Socket as TcpSocket } from 'node:net';
import { expect, test } from '@jest/globals';
import type { StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { eventually } from '../support/eventually.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';
import { startTestServer } from '../support/test-server.ts';
import { unlimited } from '../support/unlimited.ts';
import { asking, overSocket } from './ask.ts';

test('sockets: a network address has as many open as it may, and one that closes makes room', async () => {
  const { api } = await openTestServer({ socketsPerNetwork: 3 });
  const { port } = new URL(api);
  const open = () =>
    new Promise<{ socket: TcpSocket; closed: Promise<void> }>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        resolve({ socket, closed: new Promise((end) => socket.once('close', () => end())) }),
      );
      socket.on('error', () => {});
    });
  const three = [await open(), await open(), await open()];
  const fourth = await open();
  await fourth.closed;
  expect(three.map(({ socket }) => socket.destroyed)).toEqual([false, false, false]);
  three[0]?.socket.destroy();
  await eventually(async () => {
    expect((await fetch(`${api}/livez`, { headers: { connection: 'close' } })).status).toBe(200);
  });
  for (const { socket } of three) socket.destroy();
});

test('sockets: one on which nothing was sent does not delay the end of the server', async () => {
  const { api, server } = await startTestServer();
  const socket = connect(Number(new URL(api).port), '127.0.0.1');
  await once(server.server, 'connection');
  const closing = performance.now();
  await server.close();
  expect(performance.now() - closing).toBeLessThan(10_000); // it would be waited for longer
  socket.destroy();
});

test('WebSocket: past the limit of a minute a connection is closed with 4429', async () => {
  const { api } = await openTestServer({ settings: { ...unlimited, connectionsPerMinute: 1 } });
  const [first, second] = [overSocket(api, null), overSocket(api, null)];
  expect((await first.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  await expect(second.ask('{ __typename }')).rejects.toMatchObject({ code: 4429 });
  await first.end();
});

test('/readyz and /metrics: a hundred questions look at the graph once a second', async () => {
  const ran: StatementName[] = [];
  const { api } = await openTestServer({ heard: (statement) => ran.push(statement) });
  const me = await someone({ scopes: ['METRICS'] });
  const start = performance.now();
  const all = await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      fetch(`${api}/${i % 2 === 0 ? 'readyz' : 'metrics'}`, { headers: asking(me) }),
    ),
  );
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  // On a busy machine the answers take some seconds.
  const looks = 1 + Math.ceil((performance.now() - start) / 1_000);
  expect(ran.filter((name) => name === 'token/holder').length).toBeLessThanOrEqual(looks);
  expect(ran.filter((name) => name === 'request/settings').length).toBeLessThanOrEqual(looks + 1);
});

test.each([
  ['head', 'POST /graphql HTTP/1.1\r\nHost: x\r\n'],
  [
    'body',
    'POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
  ],
])('a request whose %s does not come in time is ended', async (_part, beginning) => {
  const { api } = await openTestServer({ patience: 300 });
  const socket = connect(Number(new URL(api).port), '127.0.0.1');
  const ended = new Promise<string>((resolve) => {
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
    });
    socket.once('close', () => resolve(heard));
  });
  socket.write(beginning);
  expect(await ended).toContain('408 Request Timeout');
});
