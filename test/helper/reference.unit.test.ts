// The reference of the ranking against cases computed by hand; properties.unit.test.ts has what must hold in
// every world.
import { describe, expect, it } from '@jest/globals';
import { fold, round9, tieBreakOf } from './exact.ts';
import { scoreSecondCircle, surfaceDormant, surfaceSecondCircle } from './reference.ts';
import {
  DAY,
  samplePerson,
  sampleTie,
  sampleOffer,
  sampleWorld,
  surfacedPeople,
  listOf,
  surfacedBefore,
} from './sample.ts';
import { NOW } from './world.ts';
import type { World } from './world.ts';

describe('words, tie breaks and rounding', () => {
  it('fold: keeps words of four letters or more, without marks, in lower case', () => {
    expect(fold('L’Éléphant, le vélo-cargo: 4x4 naïve NAIVE İzmir сад œuf')).toEqual([
      'elephant',
      'velo',
      'cargo',
      'naive',
      'izmir',
    ]);
  });
  it('tieBreakOf: is FNV-1a modulo 2^31', () => {
    expect([tieBreakOf(''), tieBreakOf('1>2'), tieBreakOf('é')]).toEqual([
      2166136261 - 2 ** 31,
      3910863196 - 2 ** 31,
      0x1e9de8c1,
    ]);
  });
  it('round9: rounds half up on the decimal digits that are written, not on the binary number', () => {
    expect([1.0000000005, 0.1234567885, 5e-10, 4.9e-10, 0, 123.4, 0.9999999995].map(round9)).toEqual([
      1.000000001, 0.123456789, 1e-9, 0, 0, 123.4, 1,
    ]);
  });
});

describe('scoreSecondCircle: computed by hand', () => {
  it('one path: p = .9 sqrt(1 / 1.2), fit = .7 / 4, R = .2575', () => {
    expect(scoreSecondCircle(sampleWorld(), 'q')).toEqual([
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
    const rich = sampleWorld({
      people: ['A', 'B', 'D', 'X', 'Y']
        .map((id) => samplePerson(id))
        .concat(samplePerson('C', { about: 'Jardin et piano' })),
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
      offers: [sampleOffer('C', 't1', 3)],
      trusts: [sampleTie('A', 'B'), sampleTie('A', 'D', 0.7)],
      // deg(B) = 3 out and 1 in; deg(D) = 5 out and 3 in: those who offer nothing, and weights too small for
      // a path, count.
      vouches: [
        sampleTie('B', 'C', 0.4),
        sampleTie('B', 'X'),
        sampleTie('B', 'Y', 0.1),
        sampleTie('D', 'C'),
        ...['X', 'Y', 'A', 'B'].map((to) => sampleTie('D', to)),
        ...['A', 'X', 'Y'].map((from) => sampleTie(from, 'D')),
      ],
      interactions: [
        { from: 'A', to: 'C', at: NOW - DAY, count: 1 },
        { from: 'C', to: 'A', at: NOW - 90 * DAY + 1, count: 1 },
        { from: 'C', to: 'A', at: NOW - 90 * DAY, count: 7 },
      ],
      surfaced: [...listOf(3, () => surfacedBefore(NOW - DAY)), surfacedBefore(NOW - 90 * DAY)],
    });
    const [c] = scoreSecondCircle(rich, 'q');
    // p_D = .9 sqrt(.7 / 2.6), p_B = .9 sqrt(.4 / 1.8), E = 1.181315771; fit = .7 (4/7 + 0) / 2 + .3 * 2/4 =
    // .35, R W = .415 / 2; N = 3^-.1
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

describe('limits, order and lanes', () => {
  const crowd = listOf(120, (i) => `c${i}`);
  const crowded = (more: Partial<World>): World =>
    sampleWorld({
      people: ['A', 'B', ...crowd].map((id) => samplePerson(id)),
      offers: crowd.map((id) => sampleOffer(id)),
      vouches: crowd.map((id, i) => sampleTie('B', id, i < 100 ? 1 : 0.4)),
      ...more,
    });
  it('scoreSecondCircle: takes 100 vouches for people who are open and can help, and applies the other rules afterwards', () => {
    expect(
      scoreSecondCircle(crowded({}), 'q')
        .map(({ person }) => person)
        .sort(),
    ).toEqual(crowd.slice(0, 100).sort());
    const blocks = crowd.slice(0, 100).map((to) => ({ from: 'A', to }));
    expect(surfacedPeople(crowded({ blocks }))).toEqual([]);
    expect(surfacedPeople(crowded({ offers: crowd.slice(100).map((id) => sampleOffer(id)) }))).toHaveLength(
      20,
    );
  });
  it('scoreSecondCircle: takes the 100 most trusted connectors', () => {
    const one = crowded({
      trusts: crowd.map((id, i) => sampleTie('A', id, i < 100 ? 0.4 : 1)),
      offers: [],
      people: ['A', 'C', ...crowd].map((id) => samplePerson(id)),
    });
    const offers = [sampleOffer('C')];
    expect(
      scoreSecondCircle({ ...one, offers, vouches: crowd.map((id) => sampleTie(id, 'C')) }, 'q')[0]?.paths,
    ).toHaveLength(100);
    expect(
      surfacedPeople({ ...one, offers, vouches: crowd.slice(100).map((id) => sampleTie(id, 'C')) }),
    ).toEqual(['C']);
  });
  it('surfaceSecondCircle: gives 24, with a discount of a tenth for each further person of the same connector', () => {
    expect(surfacedPeople(crowded({}))).toHaveLength(24);
    // Fit .35, .35 and .28: R .415, .415, .352 = .848 of it.
    const offers = [sampleOffer('x1', 't1', 2), sampleOffer('x2', 't1', 2), sampleOffer('y1', 't1', 1)];
    const people = ['A', 'B', 'D', 'x1', 'x2', 'y1'].map((id) => samplePerson(id));
    const two = sampleWorld({
      people,
      offers,
      trusts: [sampleTie('A', 'B'), sampleTie('A', 'D')],
      vouches: [sampleTie('B', 'x1'), sampleTie('B', 'x2'), sampleTie('D', 'y1'), sampleTie('D', 'A')],
    }); // both of degree 2, then 3
    const three = {
      ...two,
      offers: [...offers, sampleOffer('x3', 't1', 2)],
      people: [...people, samplePerson('x3'), samplePerson('z')],
      vouches: [...two.vouches, sampleTie('B', 'x3'), sampleTie('D', 'z')],
    };
    expect(surfacedPeople(two)[2]).toBe('y1'); // .9 > .848
    expect(surfacedPeople(three)[2]).toBe('y1'); // .848 > .81
  });
  it('surfaceSecondCircle: names the three best connectors', () => {
    const weights: [string, number][] = [
      ['B1', 0.4],
      ['B2', 1],
      ['B3', 0.7],
      ['B4', 0.2],
    ];
    const [c] = surfaceSecondCircle(
      sampleWorld({
        people: ['A', 'C', ...weights.map(([id]) => id)].map((id) => samplePerson(id)),
        trusts: weights.map(([id, weight]) => sampleTie('A', id, weight)),
        vouches: weights.map(([id]) => sampleTie(id, 'C')),
      }),
      'q',
    );
    expect(c?.connectors).toEqual(['B2', 'B3', 'B1']);
  });
  it('surfaceDormant: finds people whom A trusts at some level, ordered by readiness', () => {
    const people = ['A', 'B', 'C', 'D', 'E'].map((id) => samplePerson(id));
    const trusts = [
      sampleTie('A', 'B', 0.4),
      sampleTie('A', 'C', 0.2),
      sampleTie('A', 'D'),
      sampleTie('A', 'E'),
    ];
    const interactions = [{ from: 'A', to: 'E', at: NOW - DAY, count: 8 }];
    const lane = surfaceDormant(
      sampleWorld({
        people,
        trusts,
        interactions,
        offers: [sampleOffer('B', 't1', 1), sampleOffer('C'), sampleOffer('D'), sampleOffer('E')],
      }),
      'q',
    );
    expect(lane).toEqual([
      { person: 'B', band: 'POSSIBLE', connectors: [], reasons: ['topic:t1', 'evidence:t1'] },
      { person: 'D', band: 'POSSIBLE', connectors: [], reasons: ['topic:t1'] },
    ]);
  });
});
