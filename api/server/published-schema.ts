/** The schema as text (SDL), as other front ends read it: `GET /schema.graphql`. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** In alphabetical order, so that two versions can be compared line by line. */
export const sdlOf = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema)).replaceAll(/^ +$/gm, '')}\n`;

/** Answers at the address of the scope; 304 to whoever has this version already. */
export function servePublished(scope: FastifyInstance, schema: GraphQLSchema): void {
  const sdl = sdlOf(schema);
  const etag = `"${createHash('sha256').update(sdl).digest('base64url')}"`;
  scope.get('', ({ headers }, reply) => {
    reply.headers({ etag, 'cache-control': 'public, no-cache' });
    if (headers['if-none-match']?.includes(etag)) return reply.status(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
}
