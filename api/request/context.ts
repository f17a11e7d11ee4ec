/** What every resolver is given: who asks, until when an answer is due, and the graph as seen by them. */
import { GraphQLError } from 'graphql';
import type { Scope } from '../../schema/types.generated.ts';
import type { Hub } from '../activity/hub.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import { Deadline } from '../neo4j/failure.ts';
import type { Clock } from './clock.ts';
import type { Cursors } from './cursor.ts';
import { Loaders } from './loaders.ts';
import type { Origin } from './origin.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Waking } from '../mail/wake.ts';
import type { ReadSettings } from './current-settings.ts';
import type { Limits } from './rate-limits.ts';

export interface Viewer {
  id: string;
  /** What their token may do; null for somebody signed in, who may do everything of their own. */
  scopes: ReadonlySet<Scope> | null;
  /** The session the request came through; null for a token. */
  session: string | null;
  /** The id of the token it came with; null in a session. */
  token: string | null;
}

/** The cookie of the session in the answer; over WebSocket there is none to set, and nothing happens. */
export interface Cookie {
  set(secret: string): void;
  clear(): void;
}

export const noCookie: Cookie = { set: () => {}, clear: () => {} };

/** One request at the door: who comes, from where, and by when they want their answer. */
export interface Caller {
  viewer: Viewer | null;
  cookie: Cookie;
  /** The network address, to count requests by; never written down. */
  network: string;
  deadline: Deadline;
}

export interface Context extends Services, Caller, Moment {}

interface Moment {
  /** The moment of the request, the same for all of it; milliseconds since 1970 UTC. */
  now: number;
  deadline: Deadline;
  run: Run;
  load: Loaders;
}

export interface Services {
  graph: Graph;
  clock: Clock;
  cursors: Cursors;
  /** Milliseconds a request may take, database and all. */
  patience: number;
  origin: Origin;
  outbox: Outbox;
  /** Mail noted in the graph with a change, which is looked for when woken. */
  mail: Waking;
  settings: ReadSettings;
  limits: Limits;
  hub: Hub;
  /** Whether the demonstration house can be visited. */
  demo: boolean;
}

export function createContext(services: Services, visit: Caller): Context {
  return { ...services, ...visit, ...moment(services, visit.viewer, visit.deadline) };
}

function moment({ clock, graph }: Services, viewer: Viewer | null, deadline: Deadline): Moment {
  const now = clock.now();
  const run: Run = (name, params) => graph.run(deadline, name, params);
  return { now, deadline, run, load: new Loaders(run, viewer?.id ?? null, now) };
}

/** Another event of a subscription: a moment of its own, so that nothing read at the last one is told again. */
export const renew = (context: Context): void => {
  Object.assign(context, moment(context, context.viewer, new Deadline(context.patience)));
};

/** From here on the request is this person's, as somebody who has just entered reads their own payload; null: nobody's. */
export function becomes(context: Context, viewer: Viewer | null): void {
  Object.assign(context, { viewer, load: new Loaders(context.run, viewer?.id ?? null, context.now) });
}

/** Nobody is signed in, or no longer: they left the house while this was under way. */
export const unauthenticated = () =>
  new GraphQLError('Sign in or send a token first: "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED' },
  });

/** The viewer's id; throws UNAUTHENTICATED without one. */
export function signedIn(context: Context): string {
  if (!context.viewer) throw unauthenticated();
  return context.viewer.id;
}
