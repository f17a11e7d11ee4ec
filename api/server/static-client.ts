/** The client, built into dist/client: one page answers all of its addresses. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { readPageLinks, type Language } from './route-files.ts';
import { packageRoot } from './schema.ts';

/** The names of assets contain a hash of their content; everything else is asked for anew each time. */
const caching = (path: string) =>
  /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * Serves the files of the build, compressed as the client takes them, and answers addresses that no other
 * route has: with the page, also for programs that take anything (curl, monitors, previews of links), and with
 * 404 for those that ask for JSON.
 */
export async function registerClient(
  server: FastifyInstance,
  dist = join(packageRoot(), 'dist'),
): Promise<void> {
  const root = join(dist, 'client');
  const built = existsSync(join(root, 'index.html'));
  const linksOf = readPageLinks(join(dist, 'routes.json'));
  if (built) {
    await server.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      globIgnore: ['index.html', '**/*.{br,gz}'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.setHeader('cache-control', caching(path));
        response.setHeader('vary', 'accept-encoding');
      },
    });
  }
  server.setNotFoundHandler((request, reply) =>
    built && wantsPage(request) ? page(reply, linksOf(request.url, languageOf(request))) : nothing(reply),
  );
}

const wantsPage = ({ method, headers, url }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  new Negotiator({ headers: { accept: headers.accept || undefined } }).mediaType([
    'text/html',
    'application/json',
  ]) === 'text/html' &&
  !/^\/(assets|graphql|oauth|explore|metrics|\.well-known)\b/.test(url);

/** As the page itself chooses, where nothing else was chosen in this browser (client/words/words.tsx). */
const languageOf = ({ headers }: FastifyRequest): Language =>
  new Negotiator({ headers }).language(['fr', 'en']) === 'en' ? 'en' : 'fr';

const page = (reply: FastifyReply, links: string) =>
  reply
    .headers({ vary: 'accept, accept-encoding, accept-language', ...(links === '' ? {} : { link: links }) })
    .sendFile('index.html');

const nothing = (reply: FastifyReply) =>
  reply
    .status(404)
    .header('vary', 'accept')
    .send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] });
