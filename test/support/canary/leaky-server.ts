/** Servers and texts for the tests of the canaries. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';
import { writerAndReader, writeEntry } from '../../entry/support.ts';
import { stored } from '../graph.ts';
import { someone, type Someone } from '../people.ts';

const servers: Server[] = [];
/** Starts a server that answers every request with what `answer` gives: a server that leaks. */
export async function startLeakyServer(
  answer: (body: string) => Promise<{ body: string; headers?: Record<string, string> }>,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      void answer(body).then((made) =>
        response.writeHead(200, { 'content-type': 'application/json', ...made.headers }).end(made.body),
      );
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => {
  for (const server of servers) server.close();
});

/** Sends a query as a person, or signed out. */
export const post = (api: string, who: Someone | null, query = '{ viewer { person { id } } }') =>
  fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer ${who.token}` } : {}) },
    body: JSON.stringify({ query }),
  });
/** A text of a writer as it stands in the graph, with its canary. */
export async function plantedText(): Promise<{
  writer: Someone;
  reader: Someone;
  stranger: Someone;
  text: string;
}> {
  const { writer, reader, project } = await writerAndReader();
  const id = await writeEntry(writer, project, 'Only for you');
  const [row] = await stored<{ text: string }>('MATCH (e:Entry {id: $id}) RETURN e.text AS text', { id });
  return { writer, reader, stranger: await someone(), text: row?.text ?? '' };
}
/** The finding for a private text that reached a person who may not see it. */
export const leakedTo = (who: string, as = 'writeEntry.text', route = '/graphql query viewer') =>
  `${who} got a private text (${as}) they may not see, by ${route}.`;
