// The reference of reading stored candidates: what still holds is shown, in the stored order.
import { describe, expect, it } from '@jest/globals';
import { readCandidates } from './reference.ts';
import {
  samplePerson,
  sampleTie,
  sampleOffer,
  sampleRequest,
  sampleWorld,
  listOf,
  surfacedBefore,
} from './sample.ts';
import { NOW } from './world.ts';
import type { Surfaced, World } from './world.ts';

describe('readCandidates', () => {
  const stored: Surfaced = {
    person: 'C',
    band: 'GOOD',
    connectors: ['B', 'D'],
    reasons: ['topic:t1', 'topic:t2', 'evidence:t1', 'text:jardin'],
  };
  const later = (more: Partial<World> = {}): World =>
    sampleWorld({
      people: [
        samplePerson('A'),
        samplePerson('B'),
        samplePerson('D'),
        samplePerson('C', { about: 'jardin' }),
      ],
      trusts: [sampleTie('A', 'B', 0.1), sampleTie('A', 'D')],
      vouches: [sampleTie('B', 'C', 0.1), sampleTie('D', 'C')],
      offers: [sampleOffer('C', 't1', 1), sampleOffer('C', 't2', 1)],
      ...more,
    });
  const read = (one: World, candidate = stored): Surfaced[] =>
    readCandidates(one, 'q', 'SECOND_CIRCLE', [candidate]);

  it('keeps the connectors and reasons that still hold', () => {
    expect(read(later())).toEqual([stored]);
    expect(read(later({ trusts: [sampleTie('A', 'D')] }))).toEqual([{ ...stored, connectors: ['D'] }]);
    expect(read(later({ offers: [sampleOffer('C', 't2')] }))).toEqual([
      { ...stored, reasons: ['topic:t2', 'text:jardin'] },
    ]);
    expect(
      read(later({ people: ['A', 'B', 'C', 'D'].map((id) => samplePerson(id)) }))[0]?.reasons,
    ).not.toContain('text:jardin');
  });
  it('keeps a person found by text alone, whatever they offer', () => {
    expect(read(later({ offers: [] }), { ...stored, reasons: ['text:jardin'] })).toHaveLength(1);
  });
  it('ignores caps, messages and later answers, which would show what others do', () => {
    const busy = {
      introductions: listOf(9, (i) => sampleRequest({ id: `i${i}` })),
      interactions: [{ from: 'A', to: 'C', at: NOW, count: 99 }],
    };
    expect(read(later({ ...busy, surfaced: [surfacedBefore(NOW)] }))).toEqual([stored]);
    expect(read(later({ introductions: [sampleRequest({ ask: 'q', expiresAt: NOW + 1 })] }))).toEqual([
      stored,
    ]);
  });
  const gone: [string, Partial<World>][] = [
    ['no connector holds any more', { trusts: [sampleTie('A', 'B')], vouches: [sampleTie('D', 'C')] }],
    ['A trusts them', { trusts: [sampleTie('A', 'B'), sampleTie('A', 'C', 0.1)] }],
    ['they closed', { people: [samplePerson('A'), samplePerson('B'), samplePerson('C', { open: false })] }],
    [
      'they paused',
      { people: [samplePerson('A'), samplePerson('B'), samplePerson('C', { pausedUntil: NOW + 1 })] },
    ],
    [
      'they withdrew the offers',
      { offers: [sampleOffer('C', 't3')], topics: ['t1', 't2', 't3'].map((id) => ({ id, name: '' })) },
    ],
    ['a block', { blocks: [{ from: 'C', to: 'A' }] }],
    ['a dismissal', { dismissals: [{ from: 'A', to: 'C', scope: 'ASK', at: NOW, until: null, ask: 'q' }] }],
    ['an introduction that ran out', { introductions: [sampleRequest({ ask: 'q', expiresAt: NOW })] }],
  ];
  it.each(gone)('drops a candidate: %s', (_, more) => expect(read(later(more))).toEqual([]));
  it('keeps a dormant candidate while A trusts them', () => {
    const dormant = (weight: number) =>
      readCandidates(later({ trusts: [sampleTie('A', 'C', weight)], vouches: [] }), 'q', 'DORMANT', [
        { ...stored, connectors: [] },
      ]);
    expect([dormant(0.4), dormant(0.3)].map(({ length }) => length)).toEqual([1, 0]);
  });
});
