// The checker of the races, by histories written by hand: each wrong delivery is found, and nothing is found
// in what is right.
import { expect, test } from '@jest/globals';
import { check } from './checker.ts';
import type { Change, Operation, Read, Rule, Scope } from './history.ts';

const keepers = { p: ['writer', 'fellow'] };
/** An operation that begins at a moment and takes one unit of time, or as long as is said. */
const at = (start: number, what: Change | Read, long = 1): Operation => ({
  start,
  end: start + long,
  ...what,
});
const trust = (level = 1, reads: 'NOTHING' | 'SINCE' | 'EVERYTHING' = 'EVERYTHING'): Change => ({
  kind: 'trust',
  by: 'writer',
  to: 'reader',
  level,
  reads,
});
const withdraw = trust(0, 'NOTHING');
const write = (text: string, forMe = false): Change => ({
  kind: 'write',
  by: 'writer',
  project: 'p',
  item: `item ${text}`,
  text,
  forMe,
});
const edit = (item: string, change: { text?: string; forMe?: boolean }): Change => ({
  kind: 'edit',
  by: 'writer',
  item: `item ${item}`,
  ...change,
});
const remove = (item: string): Change => ({ kind: 'remove', by: 'writer', item: `item ${item}` });
const draw = (change: { threshold?: number; only?: string[] | null; except?: string[] }): Change => ({
  kind: 'perimeter',
  by: 'writer',
  project: 'p',
  ...change,
});
const tie = (kind: 'block' | 'unblock' | 'meet', by = 'writer', to = 'reader'): Change => ({ kind, by, to });
const read = (texts: string[], covers: Scope = {}, by = 'reader'): Read => ({
  kind: 'read',
  by,
  reader: by,
  route: 'entries',
  covers,
  delivered: texts.map((text) => ({ item: `item ${text.replace(/ .*/, '')}`, text })),
});
const all = { entriesOf: ['p'] };

const found = (...operations: Operation[]): Rule[] =>
  check({ keepers, operations }).violations.map(({ rule }) => rule);
const opened = [at(10, trust()), at(20, write('a'))];

const closings: [string, Change, Change][] = [
  ['trust withdrawn', withdraw, trust()],
  ['trust below the threshold', trust(0.7), trust()],
  ['nothing to be read', trust(1, 'NOTHING'), trust()],
  ['left out', draw({ except: ['reader'] }), draw({ except: [] })],
  ['narrowed to nobody', draw({ only: [] }), draw({ only: ['reader'] })],
  ['blocked by the writer', tie('block'), tie('unblock')],
  ['blocked by the reader', tie('block', 'reader', 'writer'), tie('unblock', 'reader', 'writer')],
];
test.each(closings)(
  'race checker: %s: a delivery of what was read or written after the answer is a violation',
  (_what, close, grant) => {
    expect(found(...opened, at(25, read(['a'], all)), at(30, close), at(40, read([], all)))).toEqual([]);
    expect(found(...opened, at(30, close), at(40, read(['a'])))).toEqual(['read after a withdrawal']);
    expect(found(...opened, at(30, close), at(40, write('b')), at(35, read(['b']), 20))).toEqual([
      'written after a withdrawal',
    ]);
    expect(
      found(...opened, at(30, close), at(40, edit('a', { text: 'a new' })), at(35, read(['a new']), 20)),
    ).toEqual(['written after a withdrawal']);
    // Not yet answered when it was read, or opened again before the read ended.
    expect(found(...opened, at(30, close, 20), at(40, read(['a'])))).toEqual([]);
    expect(found(...opened, at(30, close), at(39, read(['a']), 5), at(42, grant, 10))).toEqual(
      close.kind === 'block' ? ['read after a withdrawal'] : [],
    );
    expect(found(...opened, at(30, close), at(39, read(['a']), 2), at(42, grant, 10))).toEqual([
      'read after a withdrawal',
    ]);
  },
);

test('race checker: trust and threshold are judged together', () => {
  expect(
    found(
      at(1, draw({ threshold: 0.4 })),
      at(10, trust(0.7)),
      at(20, write('a')),
      at(25, read(['a'], all)),
      at(30, draw({ threshold: 1 })),
      at(40, read(['a'])),
    ),
  ).toEqual(['read after a withdrawal']);
  expect(
    found(
      at(10, trust(0.4), 100),
      at(10, draw({ threshold: 0.7 }), 100),
      at(20, write('a')),
      at(200, read(['a'])),
    ),
  ).toEqual(['written after a withdrawal']);
});

test('race checker: after a block is lifted, reading needs new trust', () => {
  const back = [at(30, tie('block')), at(32, tie('unblock')), at(34, tie('meet'))];
  expect(found(...opened, ...back, at(40, read(['a'])))).toEqual(['read after a withdrawal']);
  expect(found(...opened, ...back, at(36, trust()), at(40, read(['a'], all)))).toEqual([]);
});

test('race checker: reads SINCE closes what was surely written before', () => {
  const since = at(30, trust(1, 'SINCE'));
  expect(found(...opened, since, at(40, read(['a'])))).toEqual(['read after a withdrawal']);
  expect(found(...opened, since, at(32, write('b')), at(40, read([], all)))).toEqual(['missing']);
  expect(found(at(29, write('a'), 5), since, at(40, read(['a'], all)))).toEqual([]);
  expect(found(at(29, write('a'), 5), since, at(40, read([], all)))).toEqual([]);
});

test('race checker: a fellow keeper reads everything, but never across a block, nor forMe', () => {
  const drawn = [at(1, draw({ only: [] })), at(20, write('a'))];
  expect(found(...drawn, at(30, read(['a'], all, 'fellow')))).toEqual([]);
  expect(found(...drawn, at(30, read([], all, 'fellow')))).toEqual(['missing']);
  expect(
    found(...drawn, at(22, tie('block', 'fellow', 'writer')), at(30, read(['a'], all, 'fellow'))),
  ).toEqual(['read after a withdrawal']);
  expect(found(at(20, write('a', true)), at(30, read(['a'], all, 'fellow')))).toEqual(['for oneself']);
});

test('race checker: a removed, hidden or replaced text is a violation from the answer on', () => {
  expect(found(...opened, at(30, remove('a')), at(40, read(['a'])))).toEqual(['removed']);
  expect(found(...opened, at(30, remove('a'), 20), at(40, read(['a'], all)))).toEqual([]);
  expect(found(...opened, at(30, edit('a', { forMe: true })), at(40, read(['a'])))).toEqual(['for oneself']);
  expect(found(...opened, at(30, edit('a', { forMe: true }), 20), at(40, read([], all)))).toEqual([]);
  expect(found(...opened, at(30, edit('a', { text: 'a new' })), at(40, read(['a'])))).toEqual(['replaced']);
  expect(
    found(...opened, at(30, edit('a', { text: 'a new' }), 20), at(40, read(['a'])), at(41, read(['a new']))),
  ).toEqual([]);
  expect(found(...opened, at(30, remove('a')), at(40, read(['a'], all, 'writer')))).toEqual(['removed']);
});

test('race checker: a text written as forMe stays hidden, whatever comes with the next text', () => {
  const shut = at(30, edit('a', { text: 'a shut', forMe: true }));
  expect(found(...opened, shut, at(25, read(['a shut']), 30))).toEqual(['for oneself']);
  expect(
    found(...opened, shut, at(40, edit('a', { text: 'a open', forMe: false })), at(25, read(['a shut']), 30)),
  ).toEqual(['for oneself']);
  expect(found(...opened, shut, at(40, edit('a', { forMe: false })), at(25, read(['a shut']), 30))).toEqual(
    [],
  );
  expect(found(...opened, shut, at(40, read(['a shut'], all, 'writer')))).toEqual([]);
});

test('race checker: a readable text has to come, an unknown text never does', () => {
  expect(found(...opened, at(40, read([], all)))).toEqual(['missing']);
  expect(found(...opened, at(40, read([], { items: ['item a'] })))).toEqual(['missing']);
  expect(found(...opened, at(40, read([], { entriesOf: ['q'], asks: true })))).toEqual([]);
  expect(
    found(
      at(10, trust()),
      at(20, { kind: 'share', by: 'writer', project: 'p', item: 'item s', text: 's' }),
      at(40, read([], { asks: true })),
    ),
  ).toEqual(['missing']);
  expect(found(...opened, at(40, read(['b']))).concat(found(...opened, at(5, read(['a']))))).toEqual([
    'unknown',
    'unknown',
  ]);
});

test('race checker: seenAs shows what the reader gets', () => {
  const seen = (texts: string[]): Read => ({
    ...read(texts, { ...all, writer: 'writer' }),
    by: 'writer',
    route: 'seenAs',
  });
  expect(found(...opened, at(30, seen(['a'])), at(40, withdraw), at(50, seen([])))).toEqual([]);
  expect(found(...opened, at(30, seen([])), at(40, withdraw), at(50, seen(['a'])))).toEqual([
    'missing',
    'read after a withdrawal',
  ]);
});

test('race checker: counts what was delivered, demanded and withheld', () => {
  const operations = [...opened, at(25, read(['a'], all)), at(30, withdraw), at(40, read([], all))];
  expect(check({ keepers, operations })).toEqual({ violations: [], delivered: 1, demanded: 1, withheld: 1 });
});
