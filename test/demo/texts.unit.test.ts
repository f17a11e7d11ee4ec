// What the people of the demonstration write, in both languages, and when.
import { expect, test } from '@jest/globals';
import { english } from '../../api/demo/en/texts.ts';
import { french } from '../../api/demo/fr/texts.ts';
import { entries } from '../../api/demo/logbooks/logbooks.ts';
import { momentBefore } from '../../api/demo/moment.ts';
import { planDemo } from '../../api/demo/plan.ts';
import { systemClock } from '../../api/request/clock.ts';

/** Every text in a tree of texts. */
const textsIn = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : tree === null ? [] : Object.values(tree as object).flatMap(textsIn);
const [inFrench, inEnglish] = [textsIn(french), textsIn(english)];

test('texts: none is empty or exclaims, and quotation marks and apostrophes are typographic', () => {
  const wrong = (text: string) => text.trim() === '' || /[!'"]|\.\.\./.test(text);
  expect([...inFrench, ...inEnglish].filter(wrong)).toEqual([]);
});

test('texts: in French a no-break space stands before ? ; : » and after «', () => {
  const wrong = (text: string) => /[^\u00a0][?;:»]/.test(text) || /«[^\u00a0]/.test(text);
  expect(inFrench.filter(wrong)).toEqual([]);
});

test('texts: no French text is left in English, nor the other way round', () => {
  const shared = new Set(inEnglish);
  expect(inFrench.filter((text) => text.length > 40 && shared.has(text))).toEqual([]);
});

test('texts: nobody who reads them is guessed to be a man or a woman', () => {
  const read = [
    french.invitation,
    ...Object.values(french.projects).map(({ purpose }) => purpose),
    ...textsIn(french.asks),
  ];
  expect(
    read.filter((text) => /\bvous êtes (le|la|\w+(é|ée|if|ive|eux|euse))\b|\(e\)|·e|\.e\b/i.test(text)),
  ).toEqual([]);
});

/** At midnight, at noon, in a night in which the clocks change, and on a leap day. */
const visits = [
  '2026-01-01T23:00:30Z',
  '2026-07-14T10:00:00Z',
  '2026-03-29T00:59:00Z',
  '2026-10-25T01:30:00Z',
  '2028-02-29T21:59:00Z',
].map((moment) => Date.parse(moment));

test.each(visits)(
  'planDemo: at %i everything has happened already, in order, and by day or evening',
  (now) => {
    const {
      entries: rows,
      asks,
      introductions,
      threads,
      proposal,
      invitation,
    } = planDemo(systemClock, now, 'FR');
    const done = [
      ...rows.map(({ at }) => at),
      ...asks.map(({ draftedAt }) => draftedAt),
      ...introductions.flatMap(({ at, passedAt, connectedAt }) => [at, passedAt ?? at, connectedAt ?? at]),
      ...threads.flatMap(({ messages }) => messages.map(({ at }) => at)),
      proposal.at,
      invitation.createdAt,
    ];
    expect(done.filter((at) => at > now)).toEqual([]);
    const hours = new Intl.DateTimeFormat('en', {
      timeZone: 'Europe/Paris',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const shown = done.map((at) => Number(hours.format(at)));
    expect(shown.filter((hour) => hour < 6)).toEqual([]);
    expect(new Set(shown).size).toBeGreaterThan(12);
    for (const { startedAt, messages } of threads) {
      const times = [startedAt, ...messages.map(({ at }) => at)];
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
    for (const { at, passedAt, connectedAt, ask } of introductions) {
      const shared = asks.find(({ id }) => id === ask)?.sharedAt ?? Infinity;
      const times = [shared, at, passedAt ?? at, connectedAt ?? passedAt ?? at];
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  },
);

test.each(visits)('planDemo: at %i, what a text says of a weekday is so', (now) => {
  const weekday = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', weekday: 'long' });
  for (const moment of Object.values(entries)) {
    const shown = weekday.format(momentBefore(now, moment));
    expect(shown).toBe(moment.on ?? shown);
  }
  expect(Object.values(entries).filter(({ on }) => on === 'Saturday').length).toBeGreaterThan(2);
});
