// The order in which requests begin: one in a turn of the event loop, and a crowd makes itself wait.
import { setImmediate } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { Unavailable } from '../../api/neo4j/deadline.ts';
import { Entrance } from '../../api/server/entrance.ts';

/** Requests that ask to begin, and the names of those that have. */
function requests() {
  const [entrance, begun] = [new Entrance(), [] as string[]];
  const ask = async (sender: string, name = sender) => {
    await entrance.enter({ kind: 'account', key: sender });
    begun.push(name);
  };
  return { ask, begun };
}

test('Entrance: a request begins at once where no other does', async () => {
  const { ask, begun } = requests();
  await Promise.resolve(ask('one'));
  expect(begun).toEqual(['one']);
});

test('Entrance: one request begins in a turn of the event loop', async () => {
  const { ask, begun } = requests();
  const all = ['a', 'b', 'c'].map((sender) => ask(sender));
  await Promise.resolve();
  expect(begun).toEqual(['a']);
  await setImmediate();
  await setImmediate();
  await setImmediate();
  await Promise.all(all);
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('Entrance: whoever has begun little lately goes before all that waits for a crowd', async () => {
  const { ask, begun } = requests();
  const all = [1, 2, 3, 4, 5].map((n) => ask('crowd', `crowd ${n}`));
  all.push(ask('other'));
  await Promise.all(all);
  expect(begun).toEqual(['crowd 1', 'other', 'crowd 2', 'crowd 3', 'crowd 4', 'crowd 5']);
  await setImmediate();
  await setImmediate(); // nobody begins
  const again = [6, 7, 8].map((n) => ask('crowd', `crowd ${n}`));
  again.push(ask('other', 'other again'), ask('third'));
  await Promise.all(again);
  // What was begun before counts on: the one that comes new goes first, and the crowd last.
  expect(begun.slice(6)).toEqual(['crowd 6', 'third', 'other again', 'crowd 7', 'crowd 8']);
});

test('Entrance: a request that would wait too long is told so, and the others go on', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  try {
    const { ask, begun } = requests();
    const [first, late] = [ask('one'), ask('two')];
    jest.advanceTimersByTime(2_100); // before the event loop turns
    await expect(late).rejects.toThrow(Unavailable);
    await Promise.all([first, ask('three')]);
    expect(begun).toEqual(['one', 'three']);
  } finally {
    jest.useRealTimers();
  }
});
