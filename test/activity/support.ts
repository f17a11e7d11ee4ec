/**
 * A subscription to activity as a front end opens it: over a WebSocket or as an event stream, with a token or a
 * session cookie.
 */
import { afterEach } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { Socket } from '../support/canary/socket.ts';
import { cypher } from '../support/graph.ts';
import { eventually } from '../support/eventually.ts';

export interface Heard {
  is: string;
  cursor: string;
  about?: string;
  entry?: { text: string } | null;
  message?: { text: string } | null;
}
export const about = ['EntryWritten', 'AskShared', 'AskResolved', 'IntroductionChanged', 'MessageSaid']
  .map((type) => `... on ${type} { cursor about }`)
  .join(' ');
const selection = `is: __typename ${about} ... on CaughtUp { cursor } ... on Gap { cursor }`;

interface Options {
  after?: string | undefined;
  /** The address of the server. */
  at?: string;
  /** A WebSocket unless given. */
  by?: 'WebSocket' | 'event stream';
  /** Selected of each event besides. */
  more?: string;
}
type Credential = { token: string } | { cookie: string | null };

/** What the clients of graphql-ws and graphql-sse have in common. */
interface Client {
  subscribe(
    operation: { query: string; variables: Record<string, unknown> },
    sink: {
      next(result: { data?: { activity: Heard } | null; errors?: readonly unknown[] }): void;
      error(error: unknown): void;
      complete(): void;
    },
  ): unknown;
  dispose(): unknown;
}

const streamOf = (who: Credential, at: string): Client =>
  createStreamClient({
    url: `${at}/graphql`,
    retryAttempts: 0,
    headers:
      'token' in who
        ? { authorization: `Bearer ${who.token}` }
        : { cookie: who.cookie ?? '', origin: at, 'apollo-require-preflight': 'true' },
  }) as Client;

const listeners: Listener[] = [];
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((one) => one.stop()));
});

export class Listener {
  readonly heard: Heard[] = [];
  readonly errors: unknown[] = [];
  ended = false;
  socket: Socket | undefined;
  private readonly client: Client;

  constructor(who: Credential, { after, at = process.env['TEST_API'] ?? '', by, more = '' }: Options = {}) {
    this.client = by === 'event stream' ? streamOf(who, at) : this.socketOf(who, at);
    this.client.subscribe(
      {
        query: `subscription ($after: String) { activity(after: $after) { ${selection} ${more} } }`,
        variables: after === undefined ? {} : { after },
      },
      {
        next: ({ data, errors }) => {
          if (data?.activity) this.heard.push(data.activity);
          if (errors) this.errors.push(...errors);
        },
        error: (error) => {
          this.errors.push(...(Array.isArray(error) ? (error as unknown[]) : [error]));
          this.ended = true;
        },
        complete: () => {
          this.ended = true;
        },
      },
    );
    listeners.push(this);
  }

  private socketOf(who: Credential, at: string): Client {
    const opened = (socket: Socket) => {
      this.socket = socket;
    };
    const headers: Record<string, string> = 'cookie' in who ? { cookie: who.cookie ?? '', origin: at } : {};
    const webSocketImpl = class extends Socket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers });
        opened(this);
      }
    };
    return createClient({
      url: `${at.replace('http', 'ws')}/graphql`,
      webSocketImpl,
      retryAttempts: 0,
      ...('token' in who ? { connectionParams: { authorization: `Bearer ${who.token}` } } : {}),
    }) as Client;
  }

  /** Waits until `test` holds of the events heard, and gives them. */
  until(test: (heard: Heard[]) => boolean, milliseconds = 10_000): Promise<Heard[]> {
    return eventually(async () => {
      if (!test(this.heard)) throw new Error(`heard only ${JSON.stringify([this.heard, this.errors])}`);
      return this.heard;
    }, milliseconds);
  }

  /** Waits until the subscription has caught up. */
  async ready(): Promise<this> {
    await this.until((heard) => heard.some(({ is }) => is === 'CaughtUp'));
    return this;
  }

  /**
   * Waits for the event of this id, and gives the events before it: they come in order, so no more can
   * follow.
   */
  async before(id: string): Promise<string[]> {
    await this.until((heard) => heard.some((one) => one.about === id));
    return this.news().slice(
      0,
      this.news().findIndex((one) => one.endsWith(id)),
    );
  }

  news(): string[] {
    return this.heard.flatMap(({ is, about: id }) => (id === undefined ? [] : [`${is} ${id}`]));
  }

  async stop(): Promise<void> {
    await this.client.dispose();
  }
}

/** A subscription that has caught up; without `after`, to the events from now on. */
export const listen = (who: Credential, options: Options = {}): Promise<Listener> =>
  new Listener(who, options).ready();

/** The key of the server's cursors, in base64. */
export async function cursorKey(): Promise<string> {
  const [house] = await cypher<{ key: string }>("MATCH (h:House {id: 'house'}) RETURN h.cursorKey AS key");
  return house?.key ?? '';
}
