// A connection that breaks, or a time that passes, at any point of a transaction: Unavailable means that nothing
// was changed and nothing will be, MaybeDone that it may have been.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import neo4j from 'neo4j-driver';
import pLimit from 'p-limit';
import { Deadline, MaybeDone, Unavailable } from '../../api/neo4j/deadline.ts';
import { Graph } from '../../api/neo4j/graph.ts';
import { holdWriteLock, shareWriteLock } from '../../api/neo4j/write-lock.ts';
import { BoltProxy } from '../support/bolt-proxy.ts';
import { cypher } from '../support/graph.ts';
import { eventually } from '../support/eventually.ts';
import { onThisDatabase } from '../support/product.ts';

const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = onThisDatabase();
let proxy: BoltProxy;
beforeAll(async () => {
  proxy = await BoltProxy.open(NEO4J_URI);
});
afterAll(async () => {
  await proxy.close();
});

/** A graph behind a proxy, which has not connected yet and tries once again at most. */
function graphOnce({ uri } = proxy) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  return new Graph(driver);
}

/** Writes a link with this hash, and says how that ended. */
const write = (graph: Graph, hash: string, deadline: Deadline, before = async () => {}): Promise<string> =>
  graph
    .write(deadline, async (run) => {
      await before();
      await run('account/request-link', { email: `${hash}@example.org`, hash, until: 1 });
    })
    .then(
      () => 'done',
      (error: unknown) =>
        error instanceof Unavailable ? 'unavailable' : error instanceof MaybeDone ? 'maybe' : String(error),
    );

const written = async (hash: string): Promise<boolean> =>
  (await cypher('MATCH (link:SignInLink {hash: $hash}) RETURN link.hash', { hash })).length > 0;

/** Every number near both ends, where greeting, login and commit are, and some between. */
const chosen = (end: number): number[] =>
  Array.from({ length: end }, (_, n) => n).filter((n) => n < 30 || n > end - 40 || n % 23 === 0);

test.each([
  ['database', 'maybe true'],
  ['driver', 'maybe false'],
] as const)(
  'Graph.write: cut after any byte of the %s, it is answered truly',
  async (side, atCommit) => {
    /** Nobody waits until the driver tries again, which it does a second after the cut. */
    const writeCutAfter = async (bytes: number) => {
      const way = await BoltProxy.open(NEO4J_URI);
      const [graph, hash, over] = [graphOnce(way), nanoid(), new AbortController()];
      const passed = way.cutAfter(bytes, side, () => setTimeout(() => over.abort(), 300));
      const answer = await write(graph, hash, new Deadline(20_000, over.signal));
      const count = passed();
      await graph.close();
      await way.close();
      return { bytes, answer, there: await written(hash), count };
    };
    const whole = await writeCutAfter(Number.MAX_SAFE_INTEGER);
    expect(whole).toMatchObject({ answer: 'done', there: true });
    const limit = pLimit(16);
    const all = await Promise.all(chosen(whole.count).map((bytes) => limit(() => writeCutAfter(bytes))));
    for (const { bytes, answer, there } of all)
      expect({ bytes, answer, there }).toEqual({
        bytes,
        answer: expect.stringMatching(/^(done|maybe|unavailable)$/),
        there: answer === 'maybe' ? expect.any(Boolean) : answer === 'done',
      });
    expect(all.map(({ answer, there }) => `${answer} ${there}`)).toEqual(
      expect.arrayContaining(['unavailable false', atCommit]),
    );
  },
  120_000,
);

test('Graph.write: a deadline that passes before the commit is Unavailable, and nothing is committed later', async () => {
  const [graph, hash] = [graphOnce(), nanoid()];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let ended = false;
  expect(await write(graph, hash, new Deadline(300), () => held.finally(() => (ended = true)))).toBe(
    'unavailable',
  );
  goOn();
  await eventually(async () => expect(ended).toBe(true));
  // The transaction ends, with a rollback, before its connection is given back.
  await graph.close();
  expect(await written(hash)).toBe(false);
});

test('Graph.write: a deadline that passes while the commit is answered is MaybeDone', async () => {
  const [graph, hash] = [graphOnce(), nanoid()];
  proxy.loseCommitOf(hash, () => proxy.stall());
  const answer = await write(graph, hash, new Deadline(2_000)).finally(() => proxy.resume());
  expect(answer).toBe('maybe');
  expect(await written(hash)).toBe(true);
  await graph.close();
});

test('Graph.run: a change whose commit is not answered is not made again', async () => {
  const [graph, id] = [graphOnce(), nanoid()];
  const sprung = proxy.loseCommitOf(id);
  const event = { kind: 'EntryWritten', subjectId: id, from: id, now: 0 };
  await expect(graph.run(new Deadline(10_000), 'activity/write', event)).rejects.toThrow();
  expect(sprung()).toBe(true);
  expect(await cypher('MATCH (e:Event {about: $id}) DELETE e RETURN 1', { id })).toHaveLength(1);
  await graph.close();
});

test('Graph.run: a change waits for a backup; one that cannot wait is not made later', async () => {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
  const session = driver.session();
  await session.executeWrite((made) => made.run(shareWriteLock));
  const holder = session.beginTransaction();
  await holdWriteLock(holder);
  const [graph, id] = [graphOnce(), nanoid()];
  const event = { kind: 'EntryWritten', subjectId: id, from: id, now: 0 };
  await expect(graph.run(new Deadline(500), 'activity/write', event)).rejects.toThrow(Unavailable);
  await holder.rollback();
  expect(await graph.run(new Deadline(10_000), 'activity/write', event)).toHaveLength(1);
  expect(await cypher('MATCH (e:Event {about: $id}) DELETE e RETURN 1', { id })).toHaveLength(1);
  await Promise.all([graph.close(), driver.close()]);
});
