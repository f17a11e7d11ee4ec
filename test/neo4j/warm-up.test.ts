// Planning at the start: a database that hangs does not hold up the start, and what was not planned is known.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openGraph, type Opened } from '../../api/neo4j/connect.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { planAll, warmUp } from '../../api/neo4j/warm-up.ts';
import { BoltProxy } from '../support/bolt-proxy.ts';
import { onThisDatabase } from '../support/product.ts';

let proxy: BoltProxy;
let opened: Opened;
beforeAll(async () => {
  const database = onThisDatabase();
  proxy = await BoltProxy.open(database.NEO4J_URI ?? '');
  opened = await openGraph({ env: { ...database, NEO4J_URI: proxy.uri }, role: 'server', say: () => {} });
});
afterAll(async () => {
  await opened.close();
  await proxy.close();
});

test('warmUp: ends at its deadline when the database hangs, and gives the statements left to plan', async () => {
  const all = planAll(opened.graph).slice(0, 3);
  expect(await warmUp(all, new Deadline(60_000))).toEqual([]);
  proxy.stall();
  const start = performance.now();
  const left = await warmUp(all, new Deadline(500));
  expect(performance.now() - start).toBeLessThan(10_000);
  proxy.resume();
  expect(left).toEqual(all);
  expect(await warmUp(left, new Deadline(60_000))).toEqual([]);
});
