// Turns at the database, and operations at work: who waits for whom.
import { expect, test } from '@jest/globals';
import { AtOnce } from '../../api/request/at-once.ts';
import { Turns } from '../../api/request/turns.ts';
import { Deadline, Unavailable } from '../../api/neo4j/deadline.ts';

const long = () => new Deadline(60_000);

/** Works that end when they are told to, in the order in which they begin. */
function works() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      begun.push(name);
      ends.push(resolve);
    });
  const endNext = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, endNext };
}

test('Turns: whoever comes beside a busy account goes next, before all that waits for that account', async () => {
  const turns = new Turns(2);
  const { begun, work, endNext } = works();
  const all = [1, 2, 3, 4].map((n) => turns.take('busy', long(), work(`busy ${n}`)));
  expect(begun).toEqual(['busy 1']); // of one account, fewer than all that may run
  const other = turns.take('other', long(), work('other'));
  const third = turns.take('third', long(), work('third'));
  expect(begun).toEqual(['busy 1', 'other']);
  await endNext();
  expect(begun).toEqual(['busy 1', 'other', 'third']);
  for (let i = 0; i < 6; i++) await endNext();
  await Promise.all([...all, other, third]);
  expect(begun.slice(3)).toEqual(['busy 2', 'busy 3', 'busy 4']);
});

test('Turns: a work whose deadline comes first is not begun, and the others go on', async () => {
  const turns = new Turns(1);
  const { begun, work, endNext } = works();
  const first = turns.take('one', long(), work('first'));
  await expect(turns.take('two', new Deadline(1), work('late'))).rejects.toThrow(Unavailable);
  const last = turns.take('two', long(), work('last'));
  await endNext();
  await endNext();
  await Promise.all([first, last]);
  expect(begun).toEqual(['first', 'last']);
});

test('Turns: a work that fails gives its turn on', async () => {
  const turns = new Turns(1);
  await expect(turns.take('one', long(), () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(await turns.take('one', long(), async () => 'done')).toBe('done');
});

const payer = { kind: 'account', key: 'person_1' } as const;

test('AtOnce: the next begins when one has ended; one that cannot wait longer leaves the row', async () => {
  const atOnce = new AtOnce();
  const leave = await atOnce.enter(payer, 1, long());
  await expect(atOnce.enter(payer, 1, new Deadline(1))).rejects.toThrow(Unavailable);
  let began = false;
  const second = atOnce.enter(payer, 1, long()).then((end) => {
    began = true;
    return end;
  });
  await atOnce.enter({ ...payer, key: 'person_2' }, 1, long()); // another account does not wait
  expect(began).toBe(false);
  leave();
  leave(); // only once counts
  (await second)();
  await atOnce.enter(payer, 1, long());
});

test('AtOnce: when fifty wait for each that may work, the next is refused', async () => {
  const atOnce = new AtOnce();
  const leave = await atOnce.enter(payer, 1, long());
  const waiting = Array.from({ length: 50 }, () => atOnce.enter(payer, 1, long()).then((end) => end()));
  await expect(atOnce.enter(payer, 1, long())).rejects.toMatchObject({
    extensions: { code: 'RATE_LIMITED' },
  });
  leave();
  await Promise.all(waiting);
});
