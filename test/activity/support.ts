/** What somebody hears, as their front end does: over a socket, with a token or the cookie of a browser. */
import { afterEach } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { Socket } from '../support/canary/socket.ts';
import { cypher } from '../support/graph.ts';
import { eventually } from '../support/product.ts';

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

interface Wishes {
  after?: string | undefined;
  at?: string;
  more?: string;
}
/** By a token, or by the cookie of a browser. */
export type Ear = { token: string } | { cookie: string | null };

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

  constructor(who: Ear, { after, at = process.env['TEST_API'] ?? '', more = '' }: Wishes = {}) {
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
    this.client = createClient({
      url: `${at.replace('http', 'ws')}/graphql`,
      webSocketImpl,
      retryAttempts: 0,
      ...('token' in who ? { connectionParams: { authorization: `Bearer ${who.token}` } } : {}),
    });
    this.client.subscribe<{ activity: Heard }>(
      {
        query: `subscription ($after: String) { activity(after: $after) { ${selection} ${more} } }`,
        variables: { after },
      },
      {
        next: ({ data, errors }) => {
          if (data?.activity) this.heard.push(data.activity);
          if (errors) this.errors.push(...errors);
        },
        error: (error) => {
          this.errors.push(...(Array.isArray(error) ? error : [error]));
          this.ended = true;
        },
        complete: () => {
          this.ended = true;
        },
      },
    );
    listeners.push(this);
  }

  /** What was heard, once `test` holds of it. */
  until(test: (heard: Heard[]) => boolean, milliseconds = 10_000): Promise<Heard[]> {
    return eventually(async () => {
      if (!test(this.heard)) throw new Error(`heard only ${JSON.stringify([this.heard, this.errors])}`);
      return this.heard;
    }, milliseconds);
  }

  /** Begins to listen to what comes from now on. */
  async ready(): Promise<this> {
    await this.until((heard) => heard.some(({ is }) => is === 'CaughtUp'));
    return this;
  }

  /** What news it heard, once this is among it: of what comes in order nothing more can come before. */
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

/** Somebody listening, from now on unless told otherwise. */
export const listen = (who: Ear, wishes: Wishes = {}): Promise<Listener> => new Listener(who, wishes).ready();

/** The key of the house's cursors. */
export async function cursorKey(): Promise<string> {
  const [house] = await cypher<{ key: string }>("MATCH (h:House {id: 'house'}) RETURN h.cursorKey AS key");
  return house?.key ?? '';
}
