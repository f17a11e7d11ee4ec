import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function teardown() {
  const { server, folder } = globalThis.product;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the server ended with ${code} after SIGTERM`);
}
