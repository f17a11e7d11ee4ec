/**
 * For monitoring: /livez (the process is alive), /readyz (the graph answers), /metrics. However often they are
 * asked, the graph is looked at once a second.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Proxies } from '../request/proxies.ts';
import { basePoints, type Limits } from '../request/rate-limits.ts';
import { hashOf } from '../request/secret.ts';
import { bearerOf } from './authenticate.ts';
import type { Metrics } from './metrics.ts';
import { onceASecond } from './once-a-second.ts';

interface Watched {
  graph: Graph;
  metrics: Metrics;
  limits: Limits;
  proxies: Proxies;
}
type Access = { open: true } | { open: false; status: number; code: string };

export function registerHealth(server: FastifyInstance, { graph, metrics, limits, proxies }: Watched): void {
  server.get('/livez', () => ({ alive: true }));

  const ready = onceASecond(() =>
    graph.run(new Deadline(2_000), 'request/settings', {}).then(
      () => true,
      () => false,
    ),
  );
  server.get('/readyz', async (_request, reply) => {
    const answers = await ready();
    return reply.status(answers ? 200 : 503).send({ ready: answers });
  });

  const text = onceASecond(() => metrics.registry.metrics());
  const known = new LRUCache<string, () => Promise<Access>>({ max: 100 });
  const accessOf = (authorization: string | undefined): Promise<Access> => {
    const hash = hashOf(authorization ?? '');
    const access = known.get(hash) ?? onceASecond(() => readAccess(graph, authorization));
    known.set(hash, access);
    return access();
  };
  server.get('/metrics', async ({ headers, raw }, reply) => {
    const access = await accessOf(headers.authorization);
    if (access.open) return reply.type(metrics.registry.contentType).send(await text());
    await limits.take({ kind: 'network', key: proxies.networkOf(raw) }, basePoints);
    return refuse(reply, access);
  });
}

async function readAccess(graph: Graph, authorization: string | undefined): Promise<Access> {
  try {
    const viewer = await bearerOf(graph, new Deadline(2_000), authorization);
    return viewer?.scopes?.has('METRICS')
      ? { open: true }
      : { open: false, status: 401, code: 'UNAUTHENTICATED' };
  } catch (error) {
    const status =
      error instanceof GraphQLError ? (error.extensions['http'] as { status: number }).status : 500;
    return { open: false, status, code: status === 503 ? 'UNAVAILABLE' : 'UNAUTHENTICATED' };
  }
}

function refuse(reply: FastifyReply, { status, code }: { status: number; code: string }): FastifyReply {
  const message = 'Expected a token with the scope metrics.';
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}
