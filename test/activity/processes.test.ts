// Two processes of one community: events of one are told in the other, with and without Redis.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { writerAndReader } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { onThisDatabase, Product } from '../support/product.ts';
import { someone, type Someone } from '../support/people.ts';
import { startRedis, whenRedis, type RunningRedis } from '../support/redis.ts';
import { listen } from './support.ts';

async function writeAt(at: string, who: Someone, project: string, text = 'It leaks.'): Promise<string> {
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}` },
    body: JSON.stringify({
      query: 'mutation ($input: WriteEntryInput!) { writeEntry(input: $input) { entry { id } } }',
      variables: { input: { projectId: project, kind: 'NOTE', text } },
    }),
  });
  const { data } = (await response.json()) as { data: { writeEntry: { entry: { id: string } } } };
  return data.writeEntry.entry.id;
}

whenRedis('with Redis', () => testProcesses(true));
describe('without Redis', () => testProcesses(false));

function testProcesses(withRedis: boolean): void {
  let redis: RunningRedis | undefined;
  let products: Product[];
  const env = () => ({ ...onThisDatabase(), ...(redis ? { REDIS_URL: redis.url } : {}) });
  /** The second process finds the database by routing, as one of a cluster is found. */
  const routed = () => ({ ...env(), NEO4J_URI: process.env['TEST_NEO4J_URI']?.replace('bolt:', 'neo4j:') });
  beforeAll(async () => {
    if (withRedis) redis = await startRedis();
    products = [await Product.start(undefined, env()), await Product.start(undefined, routed())];
  }, 120_000);
  afterAll(async () => {
    await Promise.all(products.map((product) => product.stop()));
    for (const product of products) product.remove();
    await redis?.stop();
  }, 60_000);

  test('activity: an entry written in one process is told in another, except to ended sessions', async () => {
    const { writer, reader, project } = await writerAndReader();
    const browser = await signedIn(reader);
    const [here, there] = [products[0]?.url ?? '', products[1]?.url ?? ''];
    const byToken = await listen(reader, { at: there });
    const bySession = await listen({ cookie: browser.cookie }, { at: there });
    const first = await writeAt(here, writer, project);
    await Promise.all([byToken.before(first), bySession.before(first)]);
    await browser.do('signOut', {}); // in a third process, which knows no Redis
    const second = await writeAt(here, writer, project);
    await byToken.before(second);
    await bySession.until(() => bySession.ended);
    expect(bySession.news()).toEqual([`EntryWritten ${first}`]);
  });

  test('activity: after a process is killed, another goes on from the last cursor', async () => {
    const { writer, reader, project } = await writerAndReader();
    const [here, there] = [products[0]?.url ?? '', products[1]?.url ?? ''];
    const hears = await listen(reader, { at: there });
    const first = await writeAt(here, writer, project);
    const { cursor } =
      (await hears.until((heard) => heard.some(({ about }) => about === first))).at(-1) ?? {};
    await products[1]?.stop('SIGKILL');
    await hears.until(() => hears.ended);
    const missed = await writeAt(here, writer, project);
    expect((await listen(reader, { at: here, after: cursor })).news()).toEqual([`EntryWritten ${missed}`]);
    products[1] = await Product.start(products[1]?.folder, routed());
    expect((await listen(reader, { at: products[1].url, after: cursor })).news()).toEqual([
      `EntryWritten ${missed}`,
    ]);
  }, 120_000);

  if (!withRedis) return;
  test('rate limits: two processes share their counts in Redis, under keys that name nobody', async () => {
    const who = await someone();
    const remaining = async (at: string) => {
      const response = await fetch(`${at}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}` },
        body: '{"query":"{ rateLimit { remaining } }"}',
      });
      return ((await response.json()) as { data: { rateLimit: { remaining: number } } }).data.rateLimit
        .remaining;
    };
    const [first, second] = [
      await remaining(products[0]?.url ?? ''),
      await remaining(products[1]?.url ?? ''),
    ];
    expect(second).toBe(first - 31); // the points of the query
    const client = new Redis(redis?.url ?? '');
    const keys = await client.keys('*');
    client.disconnect();
    expect(keys).not.toEqual([]);
    expect(
      keys.filter((key) => !/^tiers-espace:[\w-]{16}:(account|demo|network|connection):[\w-]{43}$/.test(key)),
    ).toEqual([]);
  });

  test('activity: Redis carries only that something happened, and may stop without loss', async () => {
    const { writer, reader, project } = await writerAndReader();
    const [here, there] = [products[0]?.url ?? '', products[1]?.url ?? ''];
    const overheard: string[] = [];
    const spy = new Redis(redis?.url ?? '');
    spy.on('pmessage', (_pattern, channel: string, said: string) => overheard.push(`${channel} ${said}`));
    await spy.psubscribe('*');
    const hears = await listen(reader, { at: there });
    await writeAt(here, writer, project);
    await eventually(async () => {
      expect(overheard).not.toEqual([]);
    });
    expect(overheard.filter((said) => !/^tiers-espace:[\w-]{16} (changed|ended)$/.test(said))).toEqual([]);
    spy.disconnect();
    await redis?.stop();
    redis = undefined;
    await hears.before(await writeAt(here, writer, project));
  });
}
