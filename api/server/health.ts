/** For monitoring: /livez (the process is alive), /readyz (the graph answers), /metrics. */
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { Deadline } from '../neo4j/deadline.ts';
import { bearerOf } from './authenticate.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Metrics } from './metrics.ts';

export function registerHealth(
  server: FastifyInstance,
  { graph, metrics }: { graph: Graph; metrics: Metrics },
): void {
  server.get('/livez', () => ({ alive: true }));

  server.get('/readyz', async (_request, reply) => {
    try {
      await graph.run(new Deadline(2_000), 'request/settings', {});
      return { ready: true, writable: graph.writable };
    } catch {
      return reply.status(503).send({ ready: false });
    }
  });

  server.get('/metrics', async ({ headers }, reply) => {
    try {
      const viewer = await bearerOf(graph, new Deadline(2_000), headers.authorization);
      if (!viewer?.scopes?.has('METRICS'))
        return await reply.status(401).send({
          errors: [
            {
              message: 'Expected a token with the scope metrics.',
              extensions: { code: 'UNAUTHENTICATED' },
            },
          ],
        });
    } catch (error) {
      const status =
        error instanceof GraphQLError ? (error.extensions['http'] as { status: number }).status : 500;
      return reply.status(status).send({
        errors: [
          {
            message: 'Expected a token with the scope metrics.',
            extensions: { code: status === 503 ? 'UNAVAILABLE' : 'UNAUTHENTICATED' },
          },
        ],
      });
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
