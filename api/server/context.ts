/** What every resolver is given: who asks, until when an answer is due, and the graph as seen by them. */
import { GraphQLError } from 'graphql';
import type { Scope } from '../../schema/types.generated.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Graph } from '../neo4j/graph.ts';
import { Deadline } from '../neo4j/failure.ts';
import type { Clock } from './clock.ts';
import type { Cursors } from './cursor.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export interface Viewer {
  id: string;
  /** What their token may do; null for somebody signed in, who may do everything of their own. */
  scopes: ReadonlySet<Scope> | null;
}

export interface Context {
  viewer: Viewer | null;
  graph: Graph;
  deadline: Deadline;
  clock: Clock;
  /** The moment of the request, the same for all of it; milliseconds since 1970 UTC. */
  now: number;
  cursors: Cursors;
  run: Run;
  load: Loaders;
}

export interface Surroundings {
  graph: Graph;
  clock: Clock;
  cursors: Cursors;
  /** Milliseconds a request may take, database and all. */
  patience: number;
}

export function createContext({ graph, clock, cursors, patience }: Surroundings, viewer: Viewer | null, deadline = new Deadline(patience)): Context {
  const now = clock.now();
  const run: Run = (name, params) => graph.run(deadline, name, params);
  return { viewer, graph, deadline, clock, now, cursors, run, load: createLoaders(run, viewer?.id ?? null, now) };
}

/** The viewer's id; throws UNAUTHENTICATED without one. */
export function signedIn(context: Context): string {
  if (!context.viewer) {
    throw new GraphQLError('Sign in or send a token first: "Authorization: Bearer …".', { extensions: { code: 'UNAUTHENTICATED' } });
  }
  return context.viewer.id;
}
