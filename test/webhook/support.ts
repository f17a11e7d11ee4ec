/**
 * A receiver of webhooks, and servers that deliver to it, in one test at a time, all from delivery.test.ts: they share
 * the graph of the run, and each serves whatever is due.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { strip } from '../support/canary/token.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { withoutCost, type Answer, type Problem, type Someone } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

export interface Payload {
  type: string;
  timestamp: string;
  data: { activity: { __typename: string; about: string; entry?: { text: string } | null } } | null;
  errors?: { path?: string[]; extensions: { code: string } }[];
}
interface Received {
  id: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
type Answers = (response: ServerResponse, received: Received) => void;
export const status =
  (code: number, headers = {}): Answers =>
  (response) =>
    response.writeHead(code, headers).end('what it says is not read');

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

export class Receiver {
  readonly received: Received[] = [];
  answers: Answers = status(204);
  private constructor(readonly port: number) {}

  static async open(): Promise<Receiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new Receiver((server.address() as AddressInfo).port);
    server.on('request', async (request, response) => {
      let body = '';
      for await (const part of request) body += String(part);
      const { headers, url: path = '' } = request;
      const received = { id: String(headers['webhook-id']), path, headers, body };
      receiver.received.push(received);
      receiver.answers(response, received);
    });
    closing.push(async () => {
      server.closeAllConnections();
      server.close();
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** What was sent so far; throws where the library of Standard Webhooks does not accept the signature. */
  payloads(secret: string): Payload[] {
    return this.received.map(({ body, headers }) => {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      return JSON.parse(strip(body)) as Payload;
    });
  }

  /** The ids of what was told, in the order in which it came. */
  told(secret: string): (string | undefined)[] {
    return this.payloads(secret).map(({ data }) => data?.activity.about);
  }

  until(test: (received: Received[]) => boolean): Promise<void> {
    return eventually(async () => {
      if (!test(this.received)) throw new Error(`received only ${JSON.stringify(this.received)}`);
    }, 20_000);
  }
}

/** A server that delivers, also to 127.0.0.1 unless said otherwise. */
export async function deliverer(webhooksAlsoTo: readonly string[] = ['127.0.0.1']): Promise<TestServer> {
  const server = await startTestServer({ webhooksAlsoTo });
  let open = true;
  const close = server.server.close.bind(server.server);
  server.server.close = (async () => {
    if (open) await close();
    open = false;
  }) as typeof close;
  closing.push(() => server.server.close() as unknown as Promise<void>);
  return server;
}

type Done = Record<string, unknown> & { problems: Problem[] };

/** Runs a mutation by token at a server of a test. */
export async function doAt(
  api: string,
  { token }: Pick<Someone, 'token'>,
  mutation: string,
  input: object,
  selection = '__typename',
): Promise<Done> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection}
    problems { __typename message path } } }`;
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = withoutCost((await response.json()) as Answer<Record<string, Done>>);
  if (!data?.[mutation]) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

/** Makes a webhook of a person at a server of a test. */
export async function hook(api: string, who: Someone, input: object) {
  const payload = await doAt(api, who, 'createWebhook', input, 'webhook { id } secret');
  if (payload.problems.length > 0) throw new Error(JSON.stringify(payload.problems));
  return { id: (payload['webhook'] as { id: string }).id, secret: payload['secret'] as string };
}

export interface Listed {
  id: string;
  url: string;
  query: string | null;
  disabledAt: string | null;
  deliveries: {
    edges: {
      node: {
        id: string;
        event: { about: string } | null;
        state: string;
        tries: number;
        nextTryAt: string | null;
        status: number | null;
      };
    }[];
  };
}
export const list = `{ viewer { webhooks { edges { node { id url query disabledAt deliveries { edges { node {
  id event { ... on EntryWritten { about } } state tries nextTryAt status } } } } } } } }`;

export async function webhooksOf(who: Pick<Someone, 'ask'>): Promise<Listed[]> {
  const { data, errors } = await who.ask<{ viewer: { webhooks: { edges: { node: Listed }[] } } }>(list);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.viewer.webhooks.edges.map(({ node }) => node);
}
export const deliveriesOf = async (who: Pick<Someone, 'ask'>) =>
  (await webhooksOf(who)).flatMap(({ deliveries }) => deliveries.edges.map(({ node }) => node));

/** Makes what waits for its next try due now. `tries`: as if so many had failed. */
export const hurry = (webhook: string, tries?: number) =>
  cypher(
    `MATCH (w:Webhook {id: $webhook})-[:DELIVERS]->(d) WHERE d.due IS NOT NULL
     SET d.due = $now, d.tries = coalesce($tries, d.tries), w.due = $now`,
    { webhook, now: Date.now(), tries: tries ?? null },
  );
