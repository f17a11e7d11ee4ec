// The reference of the ranking: each rule that leaves a candidate out, and what does not.
import { describe, expect, it } from '@jest/globals';
import {
  DAY,
  samplePerson,
  sampleTie,
  sampleOffer,
  sampleRequest,
  sampleWorld,
  surfacedPeople,
  listOf,
  surfacedBefore,
} from './sample.ts';
import { NOW } from './world.ts';
import type { World } from './world.ts';

describe('surfaceSecondCircle: exclusion', () => {
  const leftOut: [string, Partial<World>][] = [
    ['trusted too little to connect', { trusts: [sampleTie('A', 'B', 0.1)] }],
    ['vouched for too little', { vouches: [sampleTie('B', 'C', 0.1)] }],
    [
      'a connector at their cap',
      { introductions: listOf(3, (i) => sampleRequest({ id: `i${i}`, candidate: 'A' })) },
    ],
    ['not open', { people: [samplePerson('A'), samplePerson('B'), samplePerson('C', { open: false })] }],
    ['offering nothing of use', { offers: [sampleOffer('C', 't2', 6)] }],
    ['trusted already, however little', { trusts: [sampleTie('A', 'B'), sampleTie('A', 'C', 0.1)] }],
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
      { introductions: listOf(3, (i) => sampleRequest({ id: `i${i}`, connector: null, connectorAt: null })) },
    ],
    [
      'paused',
      { people: [samplePerson('A'), samplePerson('B'), samplePerson('C', { pausedUntil: NOW + 1 })] },
    ],
    [
      'new here',
      { people: [samplePerson('A'), samplePerson('B'), samplePerson('C', { createdAt: NOW - DAY + 1 })] },
    ],
    [
      'a connector who is new here',
      { people: [samplePerson('A'), samplePerson('B', { createdAt: NOW - DAY + 1 }), samplePerson('C')] },
    ],
    [
      'dismissed for good',
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
      { introductions: [sampleRequest({ ask: 'q', connector: 'A', connectorAt: null, candidateAt: null })] },
    ],
    ['surfaced for this already', { surfaced: [{ ...surfacedBefore(NOW), ask: 'q' }] }],
  ];
  it.each(leftOut)('leaves out: %s', (_, more) => expect(surfacedPeople(sampleWorld(more))).toEqual([]));

  const kept: [string, Partial<World>][] = [
    [
      'requests of more than a week ago',
      {
        introductions: listOf(9, (i) =>
          sampleRequest({ id: `i${i}`, connectorAt: NOW - 7 * DAY, candidateAt: NOW - 7 * DAY }),
        ),
      },
    ],
    [
      'requests not received yet',
      {
        introductions: listOf(9, (i) => sampleRequest({ id: `i${i}`, connectorAt: null, candidateAt: null })),
      },
    ],
    [
      'a pause that is over',
      { people: [samplePerson('A'), samplePerson('B'), samplePerson('C', { pausedUntil: NOW })] },
    ],
    [
      'people who came a day ago',
      {
        people: [
          samplePerson('A', { createdAt: NOW }),
          samplePerson('B', { createdAt: NOW - DAY }),
          samplePerson('C', { createdAt: NOW - DAY }),
        ],
      },
    ],
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
  it.each(kept)('keeps: %s', (_, more) => expect(surfacedPeople(sampleWorld(more))).toEqual(['C']));
});
