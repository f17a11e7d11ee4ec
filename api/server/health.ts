/**
 * For monitoring: /livez (the process is alive), /readyz (the graph answers), /metrics. However often they are
 * asked, the graph is looked at once a second.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Deadline } from '../neo4j/deadline.ts';
import type { Services } from '../request/context.ts';
import { basePoints } from '../request/rate-limits.ts';
import { hashOf } from '../request/secret.ts';
import { bearerOf } from './authenticate.ts';
import type { Metrics } from './metrics.ts';
import { onceASecond } from './once-a-second.ts';

type Access = { open: true } | { open: false; status: number; code: string };

export function registerHealth(server: FastifyInstance, services: Services, metrics: Metrics): void {
  const { graph, limits, proxies } = services;
  server.get('/livez', () => ({ alive: true }));

  const ready = onceASecond(() =>
    graph.run(new Deadline(2_000), 'request/settings', {}).then(
      () => true,
      () => false,
    ),
  );
  server.get('/readyz', async (_request, reply) => {
    const answers = await ready();
    if (!answers) return reply.status(503).send({ ready: false });
    return { ready: true, writable: graph.writable };
  });

  const text = onceASecond(() => metrics.registry.metrics());
  const known = new LRUCache<string, () => Promise<Access>>({ max: 100 });
  const accessOf = (authorization: string | undefined, network: string): Promise<Access> => {
    const hash = hashOf(authorization ?? '');
    const access = known.get(hash) ?? onceASecond(() => readAccess(services, authorization, network));
    known.set(hash, access);
    return access();
  };
  server.get('/metrics', async ({ headers, raw }, reply) => {
    const network = proxies.networkOf(raw);
    const access = await accessOf(headers.authorization, network);
    if (access.open) return reply.type(metrics.registry.contentType).send(await text());
    await limits.take({ kind: 'network', key: network }, basePoints);
    return refuse(reply, access);
  });
}

async function readAccess(
  services: Services,
  authorization: string | undefined,
  network: string,
): Promise<Access> {
  try {
    const viewer = await bearerOf(services, new Deadline(2_000), authorization, network);
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
