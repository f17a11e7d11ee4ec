/**
 * Servers and databases die, and connections break and hang, while several people write. What was acknowledged is there, once; what was not is
 * there once or not at all, and a retry with its key makes it once. FAILURES: how many of each kind.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Product, eventually } from '../support/product.ts';
import { openBehind, type Behind } from './database.ts';
import { settled, Writer, writing } from './writers.ts';

const failures = Number(process.env['FAILURES'] ?? 3);
const rounds = Array.from({ length: failures }, (_, round) => [round] as const);
/** Milliseconds in which the house answers, and what it may take more on a busy machine. */
const [patience, more] = [3_000, 3_000];

let behind: Behind;
let writers: Writer[];
const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
/** Waits until so many more writes were acknowledged. */
const further = async (count: number) => {
  const from = acknowledged();
  await eventually(async () => { expect(acknowledged()).toBeGreaterThanOrEqual(from + count); });
};

/** Something happens while all write; afterwards they go on for a while. */
async function whileWriting(happening: () => Promise<void>): Promise<void> {
  let enough = false;
  const done = writing(writers, behind.house.api, () => enough);
  try {
    await further(12);
    await happening();
    await further(12);
  } finally {
    enough = true;
    await done;
  }
  const late = writers.flatMap(({ open }) => open).filter(({ told, milliseconds }) => told !== 'UNAVAILABLE' || milliseconds > patience + more);
  expect(late).toEqual([]);
}

beforeAll(async () => { behind = await openBehind(patience); }, 120_000);
beforeEach(async () => { writers = await Promise.all([0, 1, 2, 3].map((begin) => Writer.open(begin))); });
afterAll(async () => { await behind.close(); });

test.each(rounds)('the server is killed between a commit and its answer, and started again (%i)', async (round) => {
  const start = () => Product.start(undefined, { ...behind.env, DEMO: 'off' });
  const product = await start();
  const done = writing(writers, product.url, () => false);
  await further(12 + 5 * round % 11);
  const lost = behind.proxy.loseCommitOf(writers[round % writers.length]?.me.id ?? '', () => { product.process.kill('SIGKILL'); });
  await done;
  expect(lost()).toBe(true);
  await product.stop();
  product.remove();
  const anew = await start();
  expect(await settled(writers, anew.url)).toBeGreaterThanOrEqual(1);
  await anew.stop();
  anew.remove();
}, 120_000);

test.each(rounds)('the database is killed while it is written to, and starts again (%i)', async () => {
  await whileWriting(async () => {
    const old = behind.direct.embedded?.pid ?? 0;
    process.kill(old, 'SIGKILL');
    await eventually(async () => { expect([undefined, old]).not.toContain(behind.direct.embedded?.pid); });
  });
  await settled(writers, behind.house.api);
}, 180_000);

test.each(rounds)('connections are cut, again and again (%i)', async () => {
  await whileWriting(async () => {
    for (let times = 0; times < 5; times++) {
      behind.proxy.cut();
      await further(3);
    }
  });
  await settled(writers, behind.house.api);
}, 120_000);

test.each(rounds)('connections hang: everybody is told in time, and everything is as it should be once they do not (%i)', async () => {
  await whileWriting(async () => {
    behind.proxy.stall();
    try {
      await eventually(async () => { expect(writers.filter(({ writes }) => !writes.some(({ told }) => told === 'UNAVAILABLE'))).toEqual([]); }, patience + more);
    } finally {
      behind.proxy.resume();
    }
  });
  await settled(writers, behind.house.api);
}, 120_000);
