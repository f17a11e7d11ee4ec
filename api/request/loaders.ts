/**
 * Reads things by id for one viewer, all of a kind in one statement. A thing the viewer may not see is null,
 * like a thing that does not exist. Loaders live as long as one request and are emptied by every mutation,
 * because rights are checked at reading.
 */
import DataLoader from 'dataloader';
import type { Run } from '../neo4j/graph.ts';

/**
 * The kinds of things that can be read by id, with their rows. Each room adds its own kinds:
 * `declare module '../request/loaders.ts' { interface Rows { topic: TopicRow } }`.
 */
export interface Rows {}
export type Kind = keyof Rows;

/** For whom things are read, and at which moment (milliseconds since 1970). */
export interface Reading {
  run: Run;
  me: string;
  now: number;
  /** The id of the token by which the viewer reads; null in a session. */
  token: string | null;
  /** The id of the app, where the token is one of an app; else null. */
  app: string | null;
}

/** How a room reads its things of one kind. */
export interface Reader<Row> {
  /** The rows of those things that the viewer may see, in any order. */
  read(reading: Reading, ids: readonly string[]): Promise<readonly Row[]>;
  /** The GraphQL type, where `Query.node` gives the thing by its id. */
  nodeType?: string;
  /** What such ids begin with; the name of the kind unless given. */
  prefix?: string;
}
export type Readers = { readonly [K in Kind]: Reader<Rows[K]> };

export type Loaders = { readonly [K in Kind]: DataLoader<string, Rows[K] | null> } & {
  /**
   * The result of `read`, which is begun once for a key: the same list asked for at several places of a request
   * is one statement.
   */
  once<T>(key: string, read: () => Promise<T>): Promise<T>;
  forget(): void;
};
type Reads = Readonly<Record<'id', string> & Record<'token' | 'app', string | null>>;
/** `me` null: nobody is signed in, and every thing is null. */
export type MakeLoaders = (run: Run, me: Reads | null, now: number) => Loaders;

type AnyLoader = DataLoader<string, { id: string } | null>;

/**
 * The getters stand on a prototype and make a loader at first use: most requests need two or three of them.
 */
export function loadersOf(readers: Readers): MakeLoaders {
  class RequestLoaders {
    private readonly made = new Map<string, AnyLoader>();
    private readonly begun = new Map<string, Promise<unknown>>();

    constructor(
      private readonly run: Run,
      private readonly me: Reads | null,
      private readonly now: number,
    ) {}

    forget(): void {
      this.made.clear();
      this.begun.clear();
    }

    once<T>(key: string, read: () => Promise<T>): Promise<T> {
      const begun = (this.begun.get(key) as Promise<T> | undefined) ?? read();
      this.begun.set(key, begun);
      return begun;
    }

    loader(kind: string, reader: Reader<{ id: string }>): AnyLoader {
      const loader = this.made.get(kind) ?? new DataLoader((ids) => this.read(reader, ids));
      this.made.set(kind, loader);
      return loader;
    }

    private async read(reader: Reader<{ id: string }>, ids: readonly string[]) {
      const { run, me, now } = this;
      const rows =
        me === null ? [] : await reader.read({ run, now, me: me.id, token: me.token, app: me.app }, ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }
  }
  for (const [kind, reader] of Object.entries<Reader<{ id: string }>>(readers))
    Object.defineProperty(RequestLoaders.prototype, kind, {
      get(this: RequestLoaders) {
        return this.loader(kind, reader);
      },
    });
  return (run, me, now) => new RequestLoaders(run, me, now) as RequestLoaders & Loaders;
}
