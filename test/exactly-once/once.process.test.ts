/**
 * Once, and nothing lost. The connection to the database breaks between a commit and its answer, at every mutation of the contract: what is done
 * is what one undisturbed call does, answer, graph and mail. Then servers and databases die, and connections break and hang, while several people
 * write: what was acknowledged is there, once; what was not is there once or not at all, and a retry with its key makes it once.
 * FAILURES: how many of each kind.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { introspect } from '../perimeter/contract.ts';
import { mutationsOf } from '../perimeter/mutations.ts';
import { Browser } from '../support/browser.ts';
import type { House } from '../support/test-server.ts';
import { Product, eventually } from '../support/product.ts';
import { Attempts, type Told, type Way } from './attempts.ts';
import { openBehind, type Behind } from './database.ts';
import { acts, nameOf } from './mutations.ts';
import { settled, Writer, writing } from './writers.ts';

const failures = Number(process.env['FAILURES'] ?? 3);
const rounds = Array.from({ length: failures }, (_, round) => [round] as const);
/** Milliseconds in which the house answers, and what it may take more on a busy machine. */
const [requestTimeout, more] = [3_000, 3_000];

let behind: Behind;
let house: House;
let writers: Writer[];
const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
/** Waits until so many more writes were acknowledged. */
const further = async (count: number) => {
  const from = acknowledged();
  await eventually(async () => {
    expect(acknowledged()).toBeGreaterThanOrEqual(from + count);
  });
};

/** Something happens between a commit of one of them and its answer, which is lost. */
const atCommit = (place: number, happening: () => void) =>
  new Promise<void>((resolve) => {
    behind.proxy.loseCommitOf(writers[place % writers.length]?.me.id ?? '', () => {
      happening();
      resolve();
    });
  });

/** Something happens while all write; afterwards they go on for a while. */
async function whileWriting(happening: () => Promise<void>): Promise<void> {
  let enough = false;
  const done = writing(writers, house.api, () => enough);
  try {
    await further(12);
    await happening();
    await further(12);
  } finally {
    enough = true;
    await done;
  }
  const late = writers
    .flatMap(({ open }) => open)
    .filter(({ told, milliseconds }) => told !== 'UNAVAILABLE' || milliseconds > requestTimeout + more);
  expect(late).toEqual([]);
}

beforeAll(async () => {
  behind = await openBehind();
}, 120_000);
afterAll(async () => {
  await behind.close();
});

describe('cut between commit and answer', () => {
  const told = {} as Record<Way, Map<string, Told>>;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const patient = await behind.house(120_000); // everything is planned for the first time
    schema = await introspect({ ask: (_me, query) => new Browser(patient.api).ask(query) });
    const attempts = new Attempts(patient, behind.proxy, schema);
    for (const way of ['undisturbed', 'cut', 'keyed'] as const) told[way] = await attempts.all(way);
  }, 400_000);

  test('every mutation of the contract is tried', () => {
    expect([...new Set(acts.map(({ mutation }) => mutation))].sort()).toEqual(
      mutationsOf(schema)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test.each(acts.map((act) => [nameOf(act), act] as const))('%s', (name, { reads, again }) => {
    const [undisturbed, cut, keyed] = (['undisturbed', 'cut', 'keyed'] as const).map((way) =>
      told[way].get(name),
    ) as [Told, Told, Told];
    expect(undisturbed.answer).toContain('"problems":[]');
    expect([cut.lost, keyed.lost]).toEqual(reads ? [false, false] : [true, true]);
    expect(undisturbed.grown.length > 0).toBe(!reads);
    for (const one of [cut, keyed]) {
      expect(one.answer).toBe(undisturbed.answer);
      expect(one.grown).toEqual(undisturbed.grown);
      expect([one.mails, one.who]).toEqual([undisturbed.mails, undisturbed.who]);
    }
    if (keyed.again !== null && again === undefined) expect(keyed.again).toBe(undisturbed.answer);
  });
});

describe('failing while several write', () => {
  let product: Product | undefined;
  const serve = () => Product.start(undefined, { ...behind.env, DEMO: 'off' });
  beforeAll(async () => {
    house = await behind.house(requestTimeout);
  });
  afterAll(async () => {
    await product?.stop();
    product?.remove();
  });
  beforeEach(async () => {
    writers = await Promise.all([0, 1, 2, 3].map((begin) => Writer.open(begin)));
  });

  test.each(rounds)(
    'the server is killed between a commit and its answer, and started again (%i)',
    async (round) => {
      product ??= await serve();
      const { process: server, url } = product;
      const done = writing(writers, url, () => false);
      await further(12 + ((5 * round) % 11));
      await atCommit(round, () => {
        server.kill('SIGKILL');
      });
      await done;
      product.remove();
      product = await serve();
      expect(await settled(writers, product.url)).toBeGreaterThanOrEqual(1);
    },
    120_000,
  );

  test.each(rounds)(
    'the database is killed while it is written to, and starts again (%i)',
    async (round) => {
      await whileWriting(async () => {
        const old = behind.direct.embedded?.pid ?? 0;
        const kill = () => {
          process.kill(old, 'SIGKILL');
        };
        if (round % 2 === 0) await atCommit(round, kill);
        else kill();
        await eventually(async () => {
          expect([undefined, old]).not.toContain(behind.direct.embedded?.pid);
        });
      });
      await settled(writers, house.api);
    },
    180_000,
  );

  test.each(rounds)(
    'connections are cut, again and again (%i)',
    async (round) => {
      await whileWriting(async () => {
        for (let times = 0; times < 5; times++) {
          await atCommit(round + times, () => {
            behind.proxy.cut();
          });
          await further(3);
        }
      });
      await settled(writers, house.api);
    },
    120_000,
  );

  test.each(rounds)(
    'connections hang: everybody is told in time, and everything is as it should be once they do not (%i)',
    async (round) => {
      await whileWriting(async () => {
        await atCommit(round, () => {
          behind.proxy.stall();
        });
        try {
          await eventually(async () => {
            expect(
              writers.filter(({ writes }) => !writes.some(({ told }) => told === 'UNAVAILABLE')),
            ).toEqual([]);
          }, requestTimeout + more);
        } finally {
          behind.proxy.resume();
        }
      });
      expect(await settled(writers, house.api)).toBeGreaterThanOrEqual(1); // the one whose commit went through
    },
    120_000,
  );
});
