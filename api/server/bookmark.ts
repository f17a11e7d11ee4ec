/**
 * Where a cluster is read by several servers, the one that answers may lag behind. After a change the answer
 * carries a bookmark, as a cookie and as a header; what comes with it, to any process, reads at least that
 * far. It is encrypted: the numbers of transactions would tell how much is written in the house. For the same
 * reason answers of queries carry none.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../request/context.ts';
import type { Operation } from './operation.ts';

const header = 'bookmark';
const cookie = 'te-bookmark';
/** Milliseconds after which every server of a cluster has caught up, or has a worse trouble. */
const lifetime = 60_000;

type Needed = Pick<Services, 'graph' | 'cursors' | 'clock' | 'origin'>;

/** The bookmarks that a request brings; none for anything that was not given out here a minute ago or less. */
export function bookmarksIn(
  { graph, cursors, clock }: Needed,
  headers: IncomingHttpHeaders,
  cookies: Record<string, string | undefined>,
): string[] {
  if (!graph.routed) return [];
  const given = headers[header] ?? cookies[cookie];
  if (typeof given !== 'string' || given === '') return [];
  try {
    const [at, bookmarks] = cursors.read('', header, given);
    return Number(at) > clock.now() - lifetime ? (JSON.parse(bookmarks) as string[]) : [];
  } catch {
    return []; // of another house, or made up
  }
}

/** Adds the bookmark to answers of mutations. */
export const givesBookmarks = (
  server: FastifyInstance,
  { graph, cursors, clock, origin }: Needed,
): ApolloServerPlugin<Operation> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response }) {
        if (operation?.operation !== 'mutation') return;
        const bookmarks = await graph.bookmarks();
        if (bookmarks.length === 0) return;
        const sealed = cursors.write('', header, [clock.now(), JSON.stringify(bookmarks)]);
        const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: origin.secure } as const;
        response.http.headers.set(header, sealed);
        response.http.headers.set(
          'set-cookie',
          server.serializeCookie(cookie, sealed, { ...options, maxAge: lifetime / 1000 }),
        );
      },
    };
  },
});
