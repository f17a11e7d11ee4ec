// What clients do wrong over WebSocket is told to them with the codes of HTTP and of the protocol, and is not
// logged as a fault of ours.
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { Socket } from '../support/canary/socket.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Someone } from '../support/people.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let me: Someone;
let url: string;
beforeAll(async () => {
  server = await openTestServer();
  me = await someone();
  url = `${server.api.replace('http', 'ws')}/graphql`;
});

const complaints = jest.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
  expect(server.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
});
afterAll(() => complaints.mockRestore());

test.each([
  ['syntax', { query: '{ viewer {' }, 'GRAPHQL_PARSE_FAILED'],
  ['validation', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['variables', { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: {} }, 'BAD_USER_INPUT'],
  [
    'variables of a subscription',
    {
      query: 'subscription ($after: String) { activity(after: $after) { __typename } }',
      variables: { after: 1 },
    },
    'BAD_USER_INPUT',
  ],
  [
    'an unknown operation',
    { query: 'query A { __typename }', operationName: 'B' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'no operation named',
    { query: 'query A { a: __typename } query B { b: __typename }' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
])('WebSocket: %s in an operation is an error of the client', async (_what, operation, code) => {
  const client = createClient({
    url,
    webSocketImpl: Socket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${me.token}` },
  });
  const errors = await new Promise<unknown>((resolve) => {
    client.subscribe(operation, { next: resolve, error: resolve, complete: () => resolve('complete') });
  });
  expect(errors).toEqual([expect.objectContaining({ extensions: { code } })]);
  await client.dispose();
});

/** The token is added when it is sent. */
const init = { type: 'connection_init' };
const subscribe = {
  id: '1',
  type: 'subscribe',
  payload: { query: 'subscription { activity { __typename } }' },
};

test.each([
  ['next from a client', [init, { id: '1', type: 'next', payload: { data: null } }], 4400],
  ['error from a client', [init, { id: '1', type: 'error', payload: [{ message: 'x' }] }], 4400],
  ['a type that does not exist', [init, { type: 'start' }], 4400],
  ['no JSON', [Buffer.from('x')], 4400],
  ['JSON that is no message', [Buffer.from('null')], 4400],
  ['an operation without a query', [init, { id: '1', type: 'subscribe', payload: {} }], 4400],
  ['an operation before the init', [subscribe], 4401],
  ['two inits', [init, init], 4429],
  ['two operations with one id', [init, subscribe, subscribe], 4409],
  ['a message of 1 MB', [Buffer.alloc(1_000_000, ' ')], 1009],
])('WebSocket: %s closes the socket with the code of the protocol', async (_breach, messages, code) => {
  const socket = new Socket(url, 'graphql-transport-ws');
  await once(socket, 'open');
  const closed = once(socket, 'close');
  const [first, ...others] = messages;
  const payload = { authorization: `Bearer ${me.token}` };
  const send = (message: unknown) =>
    socket.send(
      message instanceof Buffer ? message : JSON.stringify(message === init ? { ...init, payload } : message),
    );
  if (others.length > 0) {
    const acknowledged = once(socket, 'message');
    send(first);
    if (others[0] !== init) await acknowledged;
  } else send(first);
  for (const message of others) send(message);
  expect((await closed)[0]).toBe(code);
});
