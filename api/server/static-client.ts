/** The client, built into dist/client: one page answers all of its addresses. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { packageRoot } from './schema.ts';

const year = '365d';

/**
 * Serves the assets, and answers addresses that no other route has: with the page, also for programs that
 * take anything (curl, monitors, previews of links), and with 404 for those that ask for JSON.
 */
export async function registerClient(server: FastifyInstance): Promise<void> {
  const root = join(packageRoot(), 'dist', 'client');
  const built = existsSync(join(root, 'index.html'));
  if (built) {
    // The names of assets contain a hash of their content.
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
  new Negotiator({ headers: { accept: headers.accept || undefined } }).mediaType([
    'text/html',
    'application/json',
  ]) === 'text/html' &&
  !/^\/(assets|graphql|explore|metrics)\b/.test(url);

/** Not cached: it names the assets of this build. */
const page = (reply: FastifyReply, root: string) =>
  reply
    .headers({ 'cache-control': 'no-cache', vary: 'accept' })
    .sendFile('index.html', root, { cacheControl: false });

const nothing = (reply: FastifyReply) =>
  reply
    .status(404)
    .header('vary', 'accept')
    .send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] });
