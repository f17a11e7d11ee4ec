/**
 * Every acknowledged mutation is done exactly once, and every other one once or not at all. The first part
 * loses the answer to the commit of every mutation of the schema. The second part kills servers and
 * databases, and cuts and stalls connections, while several people write.
 * FAILURES: how many failures of each kind; the n-th of a kind is the same in every run. Without it nothing
 * is killed: test/server/failure.process.test.ts kills a server and a database once.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { introspect } from '../perimeter/support/contract.ts';
import { mutationsOf } from '../perimeter/support/mutations.ts';
import { Browser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { Product } from '../support/product.ts';
import { Attempts, type Mode, type Outcome } from './attempts.ts';
import type { TestServer } from '../support/test-server.ts';
import { openProxiedDatabase, type ProxiedDatabase } from './database.ts';
import { cases, nameOf } from './mutations.ts';
import { MarkedRun } from './run.ts';
import { expectExactlyOnce, Writer, writeUntil } from './writers.ts';

const { FAILURES } = process.env;
const rounds = Array.from({ length: Number(FAILURES ?? 1) }, (_, round) => [round] as const);
/** For tests that wait until a server or a database has started again. */
const killing = FAILURES === undefined ? test.skip : test;
/** At the end of their names. */
const notRun = FAILURES === undefined ? ' (only in npm run test:deep)' : '';
/** Milliseconds in which the server answers. */
const requestTimeout = 3_000;
/** A database takes long to start on a busy machine. */
const untilRestarted = 150_000;

let database: ProxiedDatabase;
let server: TestServer;
let writers: Writer[];
/** The server runs in this process, so its timers are late by as much as the event loop is. */
const delay = monitorEventLoopDelay({ resolution: 10 });
const latest = () => requestTimeout + 1_000 + (5 * delay.max) / 1_000_000;

const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
/** Waits until so many more writes are acknowledged. */
const untilAcknowledged = async (count: number) => {
  const from = acknowledged();
  await eventually(async () => {
    expect(acknowledged()).toBeGreaterThanOrEqual(from + count);
  });
};

/** Loses the answer to the next commit of one of the writers, and runs the function at that moment. */
const atLostCommit = (place: number, failure: () => void) =>
  new Promise<void>((resolve) => {
    database.proxy.loseCommitOf(writers[place % writers.length]?.me.id ?? '', () => {
      failure();
      resolve();
    });
  });

/** What may be answered while the database cannot be reached. */
const ofTheDatabase = new Set(['UNAVAILABLE', 'MAYBE_DONE', 'DONE_NOT_READ']);

/**
 * Runs the function while all write, and expects that every unacknowledged write was answered in time that it
 * was not done, may have been, or was done and not read. Nothing is logged as a fault.
 */
async function whileWriting(failure: () => Promise<void>): Promise<void> {
  let enough = false;
  const done = writeUntil(writers, server.api, () => enough);
  try {
    await untilAcknowledged(12);
    await failure();
    await untilAcknowledged(12);
  } finally {
    enough = true;
    await done;
  }
  const wrong = writers
    .flatMap(({ unacknowledged }) => unacknowledged)
    .filter(({ answer, milliseconds }) => !ofTheDatabase.has(answer) || milliseconds > latest());
  expect(wrong).toEqual([]);
  expect(server.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
}

beforeAll(async () => {
  database = await openProxiedDatabase(FAILURES !== undefined);
}, 180_000);
afterAll(async () => {
  await database.close();
});

describe('exactly once, with the answer to the commit lost', () => {
  const outcomes = {} as Record<Mode, Map<string, Outcome>>;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const run = new MarkedRun();
    const patientServer = await database.serve(120_000, run); // statements are planned for the first time
    schema = await introspect({ query: (_me, query) => new Browser(patientServer.api).ask(query) });
    const attempts = new Attempts(patientServer, database.proxy, run, schema);
    for (const mode of ['undisturbed', 'cut', 'keyed'] as const) outcomes[mode] = await attempts.all(mode);
  }, 400_000);

  test('every mutation of the schema has a case', () => {
    expect([...new Set(cases.map(({ mutation }) => mutation))].sort()).toEqual(
      mutationsOf(schema)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test.each(cases.map((mutationCase) => [nameOf(mutationCase), mutationCase] as const))(
    '%s: done once, with the same answer, changes and mails',
    (name, { reads, again }) => {
      const [undisturbed, cut, keyed] = (['undisturbed', 'cut', 'keyed'] as const).map((mode) =>
        outcomes[mode].get(name),
      ) as [Outcome, Outcome, Outcome];
      expect(undisturbed.answer).toContain('"problems":[]');
      expect([cut.lost, keyed.lost]).toEqual(reads ? [false, false] : [true, true]);
      expect(undisturbed.changes.length > 0).toBe(!reads);
      for (const outcome of [cut, keyed]) {
        expect(outcome.answer).toBe(undisturbed.answer);
        expect(outcome.changes).toEqual(undisturbed.changes);
        expect([outcome.mails, outcome.who]).toEqual([undisturbed.mails, undisturbed.who]);
      }
      if (keyed.again !== null && again === undefined) expect(keyed.again).toBe(undisturbed.answer);
    },
  );
});

describe('say, writeEntry and setTrust, exactly once while several people write', () => {
  let product: Product | undefined;
  const startProduct = () => Product.start(undefined, { ...database.env, DEMO: 'off' });
  beforeAll(async () => {
    server = await database.serve(requestTimeout);
    delay.enable();
  });
  afterAll(async () => {
    delay.disable();
    await product?.stop();
    product?.remove();
  });
  beforeEach(async () => {
    writers = await Promise.all([0, 1, 2, 3].map((offset) => Writer.create(offset)));
  });

  killing.each(rounds)(
    `the server is killed between a commit and its answer, and started again (%i)${notRun}`,
    async (round) => {
      product ??= await startProduct();
      const { process: serverProcess, url } = product;
      const done = writeUntil(writers, url, () => false);
      await untilAcknowledged(12 + ((5 * round) % 11));
      await atLostCommit(round, () => {
        serverProcess.kill('SIGKILL');
      });
      await done;
      product.remove();
      product = await startProduct();
      expect(await expectExactlyOnce(writers, product.url)).toBeGreaterThanOrEqual(1);
    },
    180_000,
  );

  killing.each(rounds)(
    `the database is killed while it is written to, and starts again (%i)${notRun}`,
    async (round) => {
      await whileWriting(async () => {
        const old = database.pid() ?? 0;
        const kill = () => {
          process.kill(old, 'SIGKILL');
        };
        if (round % 2 === 0) await atLostCommit(round, kill);
        else kill();
        await eventually(async () => {
          expect([undefined, old]).not.toContain(database.pid());
        }, untilRestarted);
      });
      await expectExactlyOnce(writers, server.api);
    },
    300_000,
  );

  test.each(rounds)(
    'all connections are cut, five times (%i)',
    async (round) => {
      await whileWriting(async () => {
        for (let times = 0; times < 5; times++) {
          await atLostCommit(round + times, () => {
            database.proxy.cut();
            // One of those that are opened next is cut within its greeting, its login or its first answers.
            database.proxy.cutAfter([1, 3, 130, 200, 2][(round + times) % 5] ?? 0, 'database');
          });
          await untilAcknowledged(3);
        }
      });
      await expectExactlyOnce(writers, server.api);
    },
    180_000,
  );

  test.each(rounds)(
    'all connections stall: everybody is answered in time (%i)',
    async (round) => {
      await whileWriting(async () => {
        await atLostCommit(round, () => {
          database.proxy.stall();
        });
        try {
          await eventually(async () => {
            expect(
              writers.filter(({ unacknowledged }) => unacknowledged.every(({ answer }) => answer === '')),
            ).toEqual([]);
          });
        } finally {
          database.proxy.resume();
        }
      });
      expect(await expectExactlyOnce(writers, server.api)).toBeGreaterThanOrEqual(1); // the lost commit
    },
    180_000,
  );
});
