/** Metrics by route and by statement name; never by person, and with nothing that people wrote. */
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { StatementName } from '../neo4j/catalogue.generated.ts';
import type { Observer } from '../neo4j/graph.ts';

const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8];

export class Metrics implements Observer {
  readonly registry = new Registry();
  private readonly statements = new Histogram({
    name: 'graph_statement_seconds',
    help: 'Time of a statement, by its name',
    labelNames: ['statement'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time of a request, by route and status',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  statement(name: StatementName, milliseconds: number): void {
    this.statements.observe({ statement: name }, milliseconds / 1000);
  }

  request(route: string, status: number, milliseconds: number): void {
    this.requests.observe({ route, status: String(status) }, milliseconds / 1000);
  }
}

/**
 * Logs one line for each request: route, status, time. No address, no query (it can hold what people wrote),
 * no person. An event stream lasts as long as somebody listens, so its time is not measured.
 */
export function observeRequests(server: FastifyInstance, metrics: Metrics, log: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const isStream = reply.getHeader('content-type')?.toString().startsWith('text/event-stream');
    if (!isStream) metrics.request(route, reply.statusCode, reply.elapsedTime);
    log.debug({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}
