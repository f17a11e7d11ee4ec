/** The client of this place, built into dist/client. Its addresses all lead to one page, which finds its own way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { packageRoot } from './schema.ts';

const year = '365d';

/** Registers what it is built of, and gives what answers an address nothing else does: the page for a browser, 404 for programs. */
export async function registerClient(server: FastifyInstance): Promise<void> {
  const root = join(packageRoot(), 'dist', 'client');
  const built = existsSync(join(root, 'index.html'));
  if (built) {
    // The names of assets carry a hash of what is in them.
    await server.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      decorateReply: !server.hasReplyDecorator('sendFile'),
      maxAge: year,
      immutable: true,
    });
  }
  server.setNotFoundHandler((request, reply) =>
    built && wantsPage(request) ? page(reply, root) : nothing(reply),
  );
}

const wantsPage = ({ method, headers, url }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  String(headers.accept ?? '').includes('text/html') &&
  !/^\/(assets|graphql|explore|metrics)\b/.test(url);

/** Never kept: it names the assets of this build. */
const page = (reply: FastifyReply, root: string) =>
  reply.header('cache-control', 'no-cache').sendFile('index.html', root, { cacheControl: false });

const nothing = (reply: FastifyReply) =>
  reply
    .status(404)
    .send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] });
