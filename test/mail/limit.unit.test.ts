// How many mails with links go out. Nobody is locked out by a stranger, and nobody learns from a mail held back
// that somebody else asked for one, or has a place here.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { mayMail } from '../../api/mail/limit.ts';
import { defaults } from '../../api/request/settings.ts';
import { Limits } from '../../api/request/rate-limits.ts';

const minute = 60_000;

/** What the door decides, at moments the test chooses. */
let limits: Limits;
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  limits = new Limits(async () => defaults);
});
afterEach(() => {
  jest.useRealTimers();
});

type Asked = { network?: string; invitation?: string | null; opens?: 'account' | 'newcomer' | 'nothing' };
const ask = (to: string, { network = 'home', invitation = null, opens = 'account' }: Asked = {}) =>
  mayMail({ limits, network }, { to, invitation, opens });
const times = async (count: number, one: (index: number) => Promise<boolean>): Promise<number> => {
  let sent = 0;
  for (let index = 0; index < count; index++) if (await one(index)) sent += 1;
  return sent;
};

test('mayMail: one network gets three letters to an address in eight minutes, and again after them', async () => {
  expect(await times(10, () => ask('vera'))).toBe(3);
  jest.advanceTimersByTime(8 * minute + 1);
  expect(await times(10, () => ask('vera'))).toBe(3);
});

test('mayMail: a stranger’s requests leave the owner a letter, or one whose link is still good', async () => {
  let last = -Infinity; // the moment of the last letter
  for (let passed = 0; passed < 180; passed += 1) {
    const sent = await times(20, (index) => ask('vera', { network: `stranger ${index}` }));
    if (sent > 0 || (await ask('vera'))) last = passed;
    expect(passed - last).toBeLessThanOrEqual(8);
    jest.advanceTimersByTime(minute);
  }
});

test('mayMail: an address gets at most six letters an hour, and one each eight minutes beyond', async () => {
  const sent = await times(50, (index) => ask('vera', { network: `stranger ${index}` }));
  expect(sent).toBe(6);
  jest.advanceTimersByTime(8 * minute + 1);
  expect(await times(50, (index) => ask('vera', { network: `stranger ${index}` }))).toBe(1);
});

test('mayMail: past 60 letters an hour of a network, only the first to each address goes out', async () => {
  await times(60, (index) => ask(`somebody ${index}`));
  expect([await ask('vera'), await ask('vera'), await ask('vera', { network: 'elsewhere' })]).toEqual([
    true,
    false,
    true,
  ]);
});

test('mayMail: addresses that lead nowhere count for the network as others do', async () => {
  await times(60, (index) => ask(`nobody ${index}`, { opens: 'nothing' }));
  expect([await ask('vera'), await ask('vera')]).toEqual([true, false]);
  expect(await ask('nobody', { opens: 'nothing' })).toBe(false);
});

test('mayMail: an invitation lets ten letters an hour go out to newcomers; who has a place gets theirs', async () => {
  const invitation = 'code';
  const opens = (index: number) => (['newcomer', 'account', 'nothing'] as const)[index % 3] ?? 'nothing';
  await times(10, (index) => ask(`somebody ${index}`, { invitation, opens: opens(index) }));
  expect(await ask('newcomer', { invitation, opens: 'newcomer' })).toBe(false);
  expect(await ask('vera', { invitation })).toBe(true);
  jest.advanceTimersByTime(60 * minute + 1);
  expect(await ask('newcomer', { invitation, opens: 'newcomer' })).toBe(true);
});
