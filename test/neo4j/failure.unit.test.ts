// Errors of the driver and the server that speak of a broken connection or of time are Unavailable to the
// API.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import neo4j, { Neo4jError, type Config, type Driver } from 'neo4j-driver';
import { Deadline, Unavailable } from '../../api/neo4j/deadline.ts';
import { translated } from '../../api/neo4j/failure.ts';
import { Graph } from '../../api/neo4j/graph.ts';

/** The answer to the greeting of a driver: from here on Bolt 5.4 is spoken. */
const bolt54 = Buffer.from([0, 0, 4, 5]);
/** The beginning of a message of 16 bytes that never comes whole. */
const beginning = Buffer.from([0, 16, 0xb1, 0x70]);

let server: Server | undefined;
let driver: Driver | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  await driver?.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
});

/**
 * A graph behind a server that answers with this function: it gets a connection and the number of the
 * client's message, from 0.
 */
async function graphServedBy(answer: (socket: Socket, place: number) => void, config: Config = {}) {
  server = createServer((socket) => {
    let place = 0;
    sockets.push(socket);
    socket.on('error', () => {}).on('data', () => answer(socket, place++));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', 'password'), {
    maxTransactionRetryTime: 0,
    ...config,
  });
  return new Graph(driver);
}

const reading = (graph: Graph) => graph.run(new Deadline(20_000), 'request/settings', {});
const writing = (graph: Graph) =>
  graph.write(new Deadline(20_000), (run) => run('request/settings', {}).then(() => null));

test.each<[string, (socket: Socket, place: number) => void]>([
  ['at the greeting', (socket) => socket.destroy()],
  [
    'at the login',
    (socket, place) => {
      if (place === 0) socket.write(bolt54);
      else socket.destroy();
    },
  ],
  [
    'at the login, with a reset',
    (socket, place) => {
      if (place === 0) socket.write(bolt54);
      else socket.resetAndDestroy();
    },
  ],
  [
    'within the answer to the login',
    (socket, place) => {
      if (place === 0) socket.write(bolt54);
      else socket.end(beginning);
    },
  ],
])('a connection cut %s makes reads and writes Unavailable', async (_moment, answer) => {
  const graph = await graphServedBy(answer);
  await expect(reading(graph)).rejects.toBeInstanceOf(Unavailable);
  await expect(writing(graph)).rejects.toBeInstanceOf(Unavailable);
});

test('a connection that is not had within the acquisition timeout makes reads and writes Unavailable', async () => {
  const graph = await graphServedBy(() => {}, { connectionAcquisitionTimeout: 100, connectionTimeout: 0 });
  await expect(reading(graph)).rejects.toBeInstanceOf(Unavailable);
  await expect(writing(graph)).rejects.toBeInstanceOf(Unavailable);
});

test.each([
  ['ServiceUnavailable', true],
  ['SessionExpired', true],
  ['ProtocolError', true],
  ['Neo.TransientError.Transaction.DeadlockDetected', true],
  ['Neo.ClientError.Transaction.Terminated', true],
  ['Neo.ClientError.Transaction.TransactionTimedOut', true],
  ['Neo.ClientError.Transaction.InvalidBookmark', true],
  ['Neo.ClientError.Request.Invalid', true],
  ['Neo.ClientError.Security.Unauthorized', true],
  ['Neo.ClientError.Cluster.NotALeader', true],
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', true],
  ['N/A', true],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', false],
  ['Neo.ClientError.Statement.SyntaxError', false],
  ['Neo.DatabaseError.Statement.ExecutionFailed', false],
])('translated: an error with the code %s is Unavailable: %s', (code, unavailable) => {
  const error = new Neo4jError('message', code, '50N42', 'description', {
    OPERATION: '',
    OPERATION_CODE: '0',
    CURRENT_SCHEMA: '/',
  });
  expect(translated(error) instanceof Unavailable).toBe(unavailable);
  expect(translated(error) === error).toBe(!unavailable);
});
