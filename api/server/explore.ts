/** GraphiQL at /explore, built into dist/explore. It makes or takes a token, which it keeps in the tab only. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Origin } from '../request/origin.ts';
import { explorer, policyOf } from './policy.ts';
import { packageRoot } from './schema.ts';

export async function registerExplore(server: FastifyInstance, origin: Origin): Promise<void> {
  const root = join(packageRoot(), 'dist', 'explore');
  if (!existsSync(root)) return; // not built: the API alone
  await server.register(fastifyStatic, {
    root,
    prefix: '/explore/',
    wildcard: false,
    index: false,
    decorateReply: !server.hasReplyDecorator('sendFile'),
  });
  server.get(
    '/explore',
    { helmet: { contentSecurityPolicy: policyOf(origin, explorer) } },
    (_request, reply) => reply.sendFile('index.html', root),
  );
}
