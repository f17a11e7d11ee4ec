/**
 * Lets pages of other origins use the API with a bearer token. No cookie counts there: browsers send none, and
 * give no answer to a page that asked for them to be sent.
 */
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser need not ask again; some ask again sooner. */
const day = 24 * 3_600;

const anyOrigin: FastifyCorsOptions = {
  origin: '*',
  credentials: false,
  methods: ['GET', 'POST'],
  allowedHeaders: [
    'authorization',
    'content-type',
    'if-none-match',
    'bookmark',
    'apollo-require-preflight',
    'x-apollo-operation-name',
  ],
  exposedHeaders: ['RateLimit', 'RateLimit-Policy', 'Retry-After', 'Bookmark', 'ETag', 'WWW-Authenticate'],
  maxAge: day,
  strictPreflight: false,
};

/** Adds routes whose answers pages of every origin may read; their addresses begin with `path`. */
export async function registerForAllOrigins(
  server: FastifyInstance,
  path: string,
  addRoutes: (scope: FastifyInstance) => void,
): Promise<void> {
  await server.register(
    async (scope) => {
      await scope.register(cors, anyOrigin);
      addRoutes(scope);
    },
    { prefix: path },
  );
}
