// The queue of one subscriber: what it keeps, what it drops, and what it reads from the log instead.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Missed } from '../../api/activity/backlog.ts';
import type { EventRow } from '../../api/activity/event.ts';
import { SubscriberQueue } from '../../api/activity/queue.ts';
import { rightsTtl } from '../../api/activity/rights.ts';

// The clock stands still unless a test advances it: a busy machine makes no right old.
beforeAll(() => {
  jest.useFakeTimers();
});
afterAll(() => {
  jest.useRealTimers();
});

const event = (seq: number): EventRow => ({ seq, kind: 'EntryWritten', subjectId: `entry_${seq}` });
const events = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => event(first + index));
const viewer = { id: 'person_1', scopes: null, session: 'session_1', token: null, app: null, house: null };

interface Log {
  seqs: number[];
  upTo: number;
  reads: (number | null)[];
}
/** A queue that has caught up with an empty log at 10, and the log it reads. */
async function caughtUp(): Promise<{ queue: SubscriberQueue; log: Log }> {
  const log: Log = { seqs: [], upTo: 10, reads: [] };
  const queue = new SubscriberQueue(viewer, null, {
    readBacklog: async ({ after }): Promise<Missed> => {
      log.reads.push(after);
      const missed = log.seqs.filter((seq) => seq > (after ?? log.upTo));
      return { events: missed.map(event), upTo: log.upTo, complete: true };
    },
    ended: () => {},
  });
  expect((await queue.next()).value).toEqual({ kind: 'CaughtUp', seq: 10, subjectId: '' });
  log.reads = [];
  return { queue, log };
}
const take = async (queue: SubscriberQueue, count: number) => {
  const taken: (number | undefined)[] = [];
  for (let i = 0; i < count; i++) taken.push((await queue.next()).value?.seq);
  return taken;
};
const now = () => performance.now();

test('queue: events are told in order and once, though they are pushed twice', async () => {
  const { queue, log } = await caughtUp();
  void queue.push(events(11, 13), 13, now());
  void queue.push(events(12, 15), 15, now());
  expect([await take(queue, 5), log.reads]).toEqual([[11, 12, 13, 14, 15], []]);
});

test('queue: an event whose right is older than rightsTtl is dropped, and read again', async () => {
  const { queue, log } = await caughtUp();
  void queue.push(events(11, 13), 13, now());
  jest.advanceTimersByTime(rightsTtl + 1);
  [log.seqs, log.upTo] = [[12], 13]; // the right to 11 and 13 was withdrawn meanwhile
  expect([await take(queue, 1), log.reads]).toEqual([[12], [10]]);
  void queue.push([event(14)], 14, now());
  expect(await take(queue, 1)).toEqual([14]);
});

test('queue: of more than 16 events none is held', async () => {
  const { queue, log } = await caughtUp();
  void queue.push(events(11, 26), 26, now());
  void queue.push([event(27)], 27, now());
  [log.seqs, log.upTo] = [events(11, 27).map(({ seq }) => seq), 27];
  expect([await take(queue, 17), log.reads]).toEqual([log.seqs, [10]]);
});

test('queue: a push resolves when its events were taken and the next is asked for', async () => {
  const { queue } = await caughtUp();
  const first = queue.next();
  const sent = jest.fn();
  const pushed = queue.push(events(11, 12), 12, now())?.then(sent);
  await first;
  await queue.next();
  expect(sent).not.toHaveBeenCalled();
  const third = queue.next();
  await pushed;
  expect(queue.push([event(13)], 13, now())).not.toBeNull();
  expect((await third).value?.seq).toBe(13);
});

test('queue: nobody waits for a slow reader', async () => {
  const { queue } = await caughtUp();
  expect(queue.push([event(11)], 11, now())).toBeNull();
});

test('queue: its end answers who waits for the next event', async () => {
  const { queue } = await caughtUp();
  const next = queue.next();
  await queue.return();
  expect(await next).toEqual({ done: true, value: undefined });
  void queue.push([event(11)], 11, now());
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});
