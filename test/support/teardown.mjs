import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { searchRest, sentAs } from './canary/rest.mjs';

export default async function teardown() {
  if (!globalThis.product) return; // it was not started for this run
  const { server, folder, said, kept } = globalThis.product;
  const found = await searchRest(globalThis.product).catch((error) => [
    `The rest of the run could not be searched: ${error.stack}`,
  ]);
  const before = said.length;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  found.push(
    ...(await sentAs(said.slice(before).join('\n'))).map(
      (as) => `A private text (${as}) stands in what the server says while it stops.`,
    ),
  );
  globalThis.product = undefined;
  rmSync(dirname(process.env.TEST_CANARIES), { recursive: true, force: true });
  if (!kept) rmSync(folder, { recursive: true, force: true });
  if (found.length > 0) throw new Error([...new Set(found)].join('\n'));
  if (code !== 0) throw new Error(`the server ended with ${code} after SIGTERM`);
}
