// The reference is the measure of the ranking, so it is measured itself: against cases computed by hand,
// and, in properties.test.ts, against what must hold of the formulas whatever the world.
import { describe, expect, it } from '@jest/globals';
import { round9 } from './exact.ts';
import {
  fold,
  readCandidates,
  scoreSecondCircle,
  surfaceDormant,
  surfaceSecondCircle,
  tieBreakOf,
} from './reference.ts';
import { NOW, SETTINGS } from './world.ts';
import type { Introduction, Person, Surfaced, Tie, World } from './world.ts';

const DAY = 86_400_000;
const someone = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  ref: null,
  name: id,
  about: null,
  open: true,
  weeklyCap: 3,
  pausedUntil: null,
  ...more,
});
const tie = (from: string, to: string, weight = 1): Tie => ({ from, to, weight });
const offer = (person: string, topic = 't1', evidence = 0, note: string | null = null) => ({
  person,
  topic,
  evidence,
  note,
});
const request = (more: Partial<Introduction> = {}): Introduction => ({
  id: 'i',
  ask: 'other',
  connector: 'B',
  connectorAt: NOW - DAY,
  candidate: 'C',
  candidateAt: NOW - DAY,
  expiresAt: NOW + DAY,
  ...more,
});
/** A trusts B, who vouches for C, who offers t1. */
const world = (more: Partial<World> = {}): World => ({
  now: NOW,
  settings: SETTINGS,
  people: ['A', 'B', 'C'].map((id) => someone(id)),
  topics: [
    { id: 't1', name: '' },
    { id: 't2', name: '' },
  ],
  offers: [offer('C')],
  trusts: [tie('A', 'B')],
  vouches: [tie('B', 'C')],
  blocks: [],
  interactions: [],
  introductions: [],
  dismissals: [],
  surfaced: [],
  asks: ['q', 'other'].map((id) => ({
    id,
    asker: 'A',
    title: '',
    brief: null,
    topics: ['t1'],
    state: 'INNER',
  })),
  ...more,
});
const found = (one: World): string[] => surfaceSecondCircle(one, 'q').map(({ person }) => person);
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
const surfacedBefore = (at: number): World['surfaced'][number] => ({
  ask: 'other',
  lane: 'SECOND_CIRCLE',
  person: 'C',
  at,
  rank: 0,
  band: 'GOOD',
  connectors: ['B'],
  reasons: [],
});

describe('words, ties and rounding', () => {
  it('folds words of four letters or more', () => {
    expect(fold('L’Éléphant, le vélo-cargo: 4x4 naïve NAIVE İzmir сад œuf')).toEqual([
      'elephant',
      'velo',
      'cargo',
      'naive',
      'izmir',
    ]);
  });
  it('hashes as FNV-1a modulo 2^31', () => {
    expect([tieBreakOf(''), tieBreakOf('1>2'), tieBreakOf('é')]).toEqual([
      2166136261 - 2 ** 31,
      3910863196 - 2 ** 31,
      0x1e9de8c1,
    ]);
  });
  it('rounds half up on the decimal that is written, not on the binary that is stored', () => {
    expect([1.0000000005, 0.1234567885, 5e-10, 4.9e-10, 0, 123.4, 0.9999999995].map(round9)).toEqual([
      1.000000001, 0.123456789, 1e-9, 0, 0, 123.4, 1,
    ]);
  });
});

describe('scores computed by hand', () => {
  it('one path: p = .9 sqrt(1 / 1.2), fit = .7 / 4, R = .2575', () => {
    expect(scoreSecondCircle(world(), 'q')).toEqual([
      {
        person: 'C',
        e: expect.closeTo(1.7236364576, 9),
        s: 0.443836388,
        band: 'POSSIBLE',
        reasons: ['topic:t1'],
        paths: [{ connector: 'B', p: 0.821583836 }],
      },
    ]);
  });
  it('two paths, two topics of which one is offered with evidence 3, two words, two messages, surfaced three times', () => {
    const rich = world({
      people: ['A', 'B', 'D', 'X', 'Y']
        .map((id) => someone(id))
        .concat(someone('C', { about: 'Jardin et piano' })),
      asks: [
        {
          id: 'q',
          asker: 'A',
          title: 'Un jardin',
          brief: 'PIANO, toiture',
          topics: ['t2', 't1'],
          state: 'INNER',
        },
      ],
      offers: [offer('C', 't1', 3)],
      trusts: [tie('A', 'B'), tie('A', 'D', 0.7)],
      // deg(B) = 3 out and 1 in; deg(D) = 5 out and 3 in: those who offer nothing, and weights too small for a path, count.
      vouches: [
        tie('B', 'C', 0.4),
        tie('B', 'X'),
        tie('B', 'Y', 0.1),
        tie('D', 'C'),
        ...['X', 'Y', 'A', 'B'].map((to) => tie('D', to)),
        ...['A', 'X', 'Y'].map((from) => tie(from, 'D')),
      ],
      interactions: [
        { from: 'A', to: 'C', at: NOW - DAY, count: 1 },
        { from: 'C', to: 'A', at: NOW - 90 * DAY + 1, count: 1 },
        { from: 'C', to: 'A', at: NOW - 90 * DAY, count: 7 },
      ],
      surfaced: [...many(3, () => surfacedBefore(NOW - DAY)), surfacedBefore(NOW - 90 * DAY)],
    });
    const [c] = scoreSecondCircle(rich, 'q');
    // p_D = .9 sqrt(.7 / 2.6), p_B = .9 sqrt(.4 / 1.8), E = 1.181315771; fit = .7 (4/7 + 0) / 2 + .3 * 2/4 = .35, R W = .415 / 2; N = 3^-.1
    expect(c).toMatchObject({
      band: 'GOOD',
      reasons: ['topic:t1', 'evidence:t1', 'text:jardin', 'text:piano'],
      s: 0.219620046,
    });
    expect(c?.paths).toEqual([
      { connector: 'D', p: 0.466987069 },
      { connector: 'B', p: 0.424264069 },
    ]);
  });
});

describe('who is left out', () => {
  const leftOut: [string, Partial<World>][] = [
    ['trusted too little to connect', { trusts: [tie('A', 'B', 0.1)] }],
    ['vouched for too little', { vouches: [tie('B', 'C', 0.1)] }],
    ['a connector at their cap', { introductions: many(3, (i) => request({ id: `i${i}`, candidate: 'A' })) }],
    ['not open', { people: [someone('A'), someone('B'), someone('C', { open: false })] }],
    ['offering nothing of use', { offers: [offer('C', 't2', 6)] }],
    ['trusted already, however little', { trusts: [tie('A', 'B'), tie('A', 'C', 0.1)] }],
    ['blocked', { blocks: [{ from: 'A', to: 'C' }] }],
    ['blocking', { blocks: [{ from: 'C', to: 'A' }] }],
    [
      'in touch already',
      {
        interactions: [
          { from: 'A', to: 'C', at: NOW - DAY, count: 5 },
          { from: 'C', to: 'A', at: NOW - DAY, count: 3 },
        ],
      },
    ],
    [
      'at their cap',
      { introductions: many(3, (i) => request({ id: `i${i}`, connector: null, connectorAt: null })) },
    ],
    ['paused', { people: [someone('A'), someone('B'), someone('C', { pausedUntil: NOW + 1 })] }],
    [
      'dismissed for ever',
      { dismissals: [{ from: 'A', to: 'C', scope: 'EVER', at: NOW, until: null, ask: null }] },
    ],
    [
      'dismissed for this ask',
      { dismissals: [{ from: 'A', to: 'C', scope: 'ASK', at: NOW, until: null, ask: 'q' }] },
    ],
    [
      'dismissed for now',
      { dismissals: [{ from: 'A', to: 'C', scope: 'NOW', at: NOW, until: NOW + 1, ask: null }] },
    ],
    [
      'already asked for this',
      { introductions: [request({ ask: 'q', connector: 'A', connectorAt: null, candidateAt: null })] },
    ],
    ['surfaced for this already', { surfaced: [{ ...surfacedBefore(NOW), ask: 'q' }] }],
  ];
  it.each(leftOut)('%s', (_, more) => expect(found(world(more))).toEqual([]));

  const kept: [string, Partial<World>][] = [
    [
      'requests of more than a week ago',
      {
        introductions: many(9, (i) =>
          request({ id: `i${i}`, connectorAt: NOW - 7 * DAY, candidateAt: NOW - 7 * DAY }),
        ),
      },
    ],
    [
      'requests not received yet',
      { introductions: many(9, (i) => request({ id: `i${i}`, connectorAt: null, candidateAt: null })) },
    ],
    ['a pause that is over', { people: [someone('A'), someone('B'), someone('C', { pausedUntil: NOW })] }],
    [
      'dismissals that are over, for another ask, or by another',
      {
        dismissals: [
          { from: 'A', to: 'C', scope: 'NOW', at: NOW, until: NOW, ask: null },
          { from: 'A', to: 'C', scope: 'ASK', at: NOW, until: null, ask: 'other' },
          { from: 'B', to: 'C', scope: 'EVER', at: NOW, until: null, ask: null },
        ],
      },
    ],
    ['surfaced in the other lane', { surfaced: [{ ...surfacedBefore(NOW), ask: 'q', lane: 'DORMANT' }] }],
  ];
  it.each(kept)('but not: %s', (_, more) => expect(found(world(more))).toEqual(['C']));
});

describe('limits, order and lanes', () => {
  const crowd = many(120, (i) => `c${i}`);
  const crowded = (more: Partial<World>): World =>
    world({
      people: ['A', 'B', ...crowd].map((id) => someone(id)),
      offers: crowd.map((id) => offer(id)),
      vouches: crowd.map((id, i) => tie('B', id, i < 100 ? 1 : 0.4)),
      ...more,
    });
  it('takes a hundred vouches of those who are open and can help, and leaves out the rest of the rules afterwards', () => {
    expect(
      scoreSecondCircle(crowded({}), 'q')
        .map(({ person }) => person)
        .sort(),
    ).toEqual(crowd.slice(0, 100).sort());
    const blocks = crowd.slice(0, 100).map((to) => ({ from: 'A', to }));
    expect(found(crowded({ blocks }))).toEqual([]);
    expect(found(crowded({ offers: crowd.slice(100).map((id) => offer(id)) }))).toHaveLength(20);
  });
  it('takes a hundred connectors, the most trusted', () => {
    const one = crowded({
      trusts: crowd.map((id, i) => tie('A', id, i < 100 ? 0.4 : 1)),
      offers: [],
      people: ['A', 'C', ...crowd].map((id) => someone(id)),
    });
    const offers = [offer('C')];
    expect(
      scoreSecondCircle({ ...one, offers, vouches: crowd.map((id) => tie(id, 'C')) }, 'q')[0]?.paths,
    ).toHaveLength(100);
    expect(found({ ...one, offers, vouches: crowd.slice(100).map((id) => tie(id, 'C')) })).toEqual(['C']);
  });
  it('gives 24, each next one of the same connector for a tenth less', () => {
    expect(found(crowded({}))).toHaveLength(24);
    const offers = [offer('x1', 't1', 2), offer('x2', 't1', 2), offer('y1', 't1', 1)]; // fit .35, .35 and .28: R .415, .415, .352 = .848 of it
    const people = ['A', 'B', 'D', 'x1', 'x2', 'y1'].map((id) => someone(id));
    const two = world({
      people,
      offers,
      trusts: [tie('A', 'B'), tie('A', 'D')],
      vouches: [tie('B', 'x1'), tie('B', 'x2'), tie('D', 'y1'), tie('D', 'A')],
    }); // both of degree 2, then 3
    const three = {
      ...two,
      offers: [...offers, offer('x3', 't1', 2)],
      people: [...people, someone('x3'), someone('z')],
      vouches: [...two.vouches, tie('B', 'x3'), tie('D', 'z')],
    };
    expect(found(two)[2]).toBe('y1'); // .9 > .848
    expect(found(three)[2]).toBe('y1'); // .848 > .81
  });
  it('names the three best connectors', () => {
    const weights: [string, number][] = [
      ['B1', 0.4],
      ['B2', 1],
      ['B3', 0.7],
      ['B4', 0.2],
    ];
    const [c] = surfaceSecondCircle(
      world({
        people: ['A', 'C', ...weights.map(([id]) => id)].map((id) => someone(id)),
        trusts: weights.map(([id, weight]) => tie('A', id, weight)),
        vouches: weights.map(([id]) => tie(id, 'C')),
      }),
      'q',
    );
    expect(c?.connectors).toEqual(['B2', 'B3', 'B1']);
  });
  it('finds in the dormant lane whom A trusts at some level, by readiness', () => {
    const people = ['A', 'B', 'C', 'D', 'E'].map((id) => someone(id));
    const trusts = [tie('A', 'B', 0.4), tie('A', 'C', 0.2), tie('A', 'D'), tie('A', 'E')];
    const interactions = [{ from: 'A', to: 'E', at: NOW - DAY, count: 8 }];
    const lane = surfaceDormant(
      world({
        people,
        trusts,
        interactions,
        offers: [offer('B', 't1', 1), offer('C'), offer('D'), offer('E')],
      }),
      'q',
    );
    expect(lane).toEqual([
      { person: 'B', band: 'POSSIBLE', connectors: [], reasons: ['topic:t1', 'evidence:t1'] },
      { person: 'D', band: 'POSSIBLE', connectors: [], reasons: ['topic:t1'] },
    ]);
  });
});

describe('reading what was stored', () => {
  const stored: Surfaced = {
    person: 'C',
    band: 'GOOD',
    connectors: ['B', 'D'],
    reasons: ['topic:t1', 'topic:t2', 'evidence:t1', 'text:jardin'],
  };
  const later = (more: Partial<World> = {}): World =>
    world({
      people: [someone('A'), someone('B'), someone('D'), someone('C', { about: 'jardin' })],
      trusts: [tie('A', 'B', 0.1), tie('A', 'D')],
      vouches: [tie('B', 'C', 0.1), tie('D', 'C')],
      offers: [offer('C', 't1', 1), offer('C', 't2', 1)],
      ...more,
    });
  const read = (one: World, candidate = stored): Surfaced[] =>
    readCandidates(one, 'q', 'SECOND_CIRCLE', [candidate]);

  it('shows what holds, with the connectors and reasons that hold', () => {
    expect(read(later())).toEqual([stored]);
    expect(read(later({ trusts: [tie('A', 'D')] }))).toEqual([{ ...stored, connectors: ['D'] }]);
    expect(read(later({ offers: [offer('C', 't2')] }))).toEqual([
      { ...stored, reasons: ['topic:t2', 'text:jardin'] },
    ]);
    expect(read(later({ people: ['A', 'B', 'C', 'D'].map((id) => someone(id)) }))[0]?.reasons).not.toContain(
      'text:jardin',
    );
  });
  it('keeps who was found by text alone, whatever they offer', () => {
    expect(read(later({ offers: [] }), { ...stored, reasons: ['text:jardin'] })).toHaveLength(1);
  });
  it('does not look at caps, messages or later answers: they would tell what others do', () => {
    const busy = {
      introductions: many(9, (i) => request({ id: `i${i}` })),
      interactions: [{ from: 'A', to: 'C', at: NOW, count: 99 }],
    };
    expect(read(later({ ...busy, surfaced: [surfacedBefore(NOW)] }))).toEqual([stored]);
    expect(read(later({ introductions: [request({ ask: 'q', expiresAt: NOW + 1 })] }))).toEqual([stored]);
  });
  const gone: [string, Partial<World>][] = [
    ['no connector holds', { trusts: [tie('A', 'B')], vouches: [tie('D', 'C')] }],
    ['A trusts them', { trusts: [tie('A', 'B'), tie('A', 'C', 0.1)] }],
    ['they closed', { people: [someone('A'), someone('B'), someone('C', { open: false })] }],
    ['they paused', { people: [someone('A'), someone('B'), someone('C', { pausedUntil: NOW + 1 })] }],
    [
      'they withdrew the offers',
      { offers: [offer('C', 't3')], topics: ['t1', 't2', 't3'].map((id) => ({ id, name: '' })) },
    ],
    ['a block', { blocks: [{ from: 'C', to: 'A' }] }],
    ['a dismissal', { dismissals: [{ from: 'A', to: 'C', scope: 'ASK', at: NOW, until: null, ask: 'q' }] }],
    ['an introduction that ran out', { introductions: [request({ ask: 'q', expiresAt: NOW })] }],
  ];
  it.each(gone)('drops a candidate: %s', (_, more) => expect(read(later(more))).toEqual([]));
  it('holds a dormant one by the trust of A', () => {
    const dormant = (weight: number) =>
      readCandidates(later({ trusts: [tie('A', 'C', weight)], vouches: [] }), 'q', 'DORMANT', [
        { ...stored, connectors: [] },
      ]);
    expect([dormant(0.4), dormant(0.3)].map(({ length }) => length)).toEqual([1, 0]);
  });
});
