/**
 * What a resolver is given: who asks, by when the answer is due, the services of the server, and reads of the
 * graph.
 */
import { GraphQLError } from 'graphql';
import type { Scope } from '../../schema/enums.generated.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { isChange, type Graph, type Run, type Work } from '../neo4j/graph.ts';
import type { Clock } from './clock.ts';
import type { ReadSettings } from './current-settings.ts';
import type { Cursors } from './cursor.ts';
import type { Loaders, MakeLoaders } from './loaders.ts';
import type { Origin } from './origin.ts';
import type { Proxies } from './proxies.ts';
import { Meter } from './meter.ts';
import { payerOf } from './payer.ts';
import type { Limits } from './rate-limits.ts';
import type { SecurityLog } from './security-log.ts';
import type { Signals } from './signals.ts';
import type { DatabaseTurns, Turns } from './turns.ts';

export interface Viewer {
  id: string;
  /** What the token may do; null for a person who is signed in, who may do everything of their own. */
  scopes: ReadonlySet<Scope> | null;
  /** The id of the session the request came through; null for a token. */
  session: string | null;
  /** The id of the token the request came with; null in a session. */
  token: string | null;
  /** The id of the app that the viewer let in, where the token is one of its own; else null. */
  app: string | null;
  /** The name of the demonstration house in which the viewer is; null in the real community. */
  house: string | null;
}

/** The session cookie in the answer. Over WebSocket no cookie can be set, and both calls do nothing. */
export interface Cookie {
  set(secret: string): void;
  /**
   * `forgetting`: what the browser also forgets, answers (`cache`) and what our pages keep in it (`storage`: the
   * language, and what is unread).
   */
  clear(options?: { forgetting?: readonly ('cache' | 'storage')[] }): void;
}

export const noCookie: Cookie = { set: () => {}, clear: () => {} };

/** Who sends a request, from where, and by when it must be answered. */
export interface Caller {
  readonly viewer: Viewer | null;
  readonly cookie: Cookie;
  /** The network address, by which requests are counted; it is never stored. */
  readonly network: string;
  readonly deadline: Deadline;
  /** What the sender has changed a moment ago, perhaps through another process, and reads from now on. */
  readonly bookmarks?: readonly string[];
}

export type Quote = (
  query: string,
  how: { operationName?: string | null; variables?: Record<string, unknown> | null },
) => Promise<number>;

/**
 * What lives as long as the server. Rooms add services of their own by `declare module
 * '../request/context.ts'`.
 */
export interface Services {
  graph: Graph;
  clock: Clock;
  cursors: Cursors;
  /** Milliseconds a request may take, including the database. */
  requestTimeout: number;
  origin: Origin;
  /** How people reach the host: an e-mail address or an https address; null if the host does not say. */
  contact: string | null;
  settings: ReadSettings;
  limits: Limits;
  proxies: Proxies;
  turns: DatabaseTurns;
  /** The points that a document would cost; throws the first error in it. */
  quote: Quote;
  signals: Signals;
  security: SecurityLog;
  makeLoaders: MakeLoaders;
}

/** A context never changes: where another viewer or another moment applies, a new one is made from it. */
export interface Context extends Readonly<Services>, Caller {
  /** The moment of the request, the same for all of it; milliseconds since 1970 UTC. */
  readonly now: number;
  /** Runs one statement before the deadline, when its turn has come. */
  readonly run: Run;
  /** Runs work in one transaction before the deadline, when its turn has come. */
  readonly write: <T>(work: Work<T>) => Promise<T>;
  readonly meter: Meter;
  readonly load: Loaders;
}

export function createContext(services: Services, caller: Caller): Context {
  const now = services.clock.now();
  const graph = services.graph.behind(caller.bookmarks ?? []);
  const meter = new Meter();
  const { key } = payerOf(caller.viewer, caller.network);
  const { reads, changes } = services.turns;
  const inTurn = <T>(turns: Turns, work: () => Promise<T>) => turns.take(key, caller.deadline, work);
  const run: Run = async (name, params) => {
    meter.check();
    const rows = await inTurn(isChange(name) ? changes : reads, () =>
      graph.run(caller.deadline, name, params),
    );
    meter.count(rows);
    return rows;
  };
  const write = <T>(work: Work<T>) => inTurn(changes, () => graph.write(caller.deadline, work));
  return {
    ...services,
    ...caller,
    graph,
    now,
    run,
    write,
    meter,
    load: services.makeLoaders(run, caller.viewer, now),
  };
}

/**
 * The context for a later event of the same subscription: with its own moment and deadline, and nothing read
 * before.
 */
export function contextAnew(context: Context): Context {
  return createContext(context, { ...context, deadline: new Deadline(context.requestTimeout) });
}

/** The same request continued as another viewer; null is nobody. */
export function contextAs(context: Context, viewer: Viewer | null): Context {
  return { ...context, viewer, load: context.makeLoaders(context.run, viewer, context.now) };
}

/** Nobody is signed in, or the account was deleted while the request ran. */
export const unauthenticated = () =>
  new GraphQLError('Sign in or send a token first: "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED' },
  });

/** The account of the viewer was deleted after they were authenticated. */
export const accountGone = () =>
  new GraphQLError('This account is gone.', { extensions: { code: 'UNAUTHENTICATED' } });

/** The id of the viewer; throws UNAUTHENTICATED without one. */
export function signedIn(context: Pick<Context, 'viewer'>): string {
  if (!context.viewer) throw unauthenticated();
  return context.viewer.id;
}
