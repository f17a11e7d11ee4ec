/**
 * Starts a server with its own settings on the graph of the run; it is closed at the end of the test file.
 */
import { afterAll } from '@jest/globals';
import { startTestServer } from './test-server.ts';

const opened: Awaited<ReturnType<typeof startTestServer>>[] = [];
afterAll(async () => {
  for (const { server } of opened) await server.close();
});

export async function openTestServer(...options: Parameters<typeof startTestServer>) {
  const server = await startTestServer(...options);
  opened.push(server);
  return server;
}
