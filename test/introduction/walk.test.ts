// The state graph of an introduction, computed from the model of the rules. Random walks of it are taken
// against the real API; where WALKS is given, every edge is walked. Each lane has a clock that only its walks move. The states
// that the three people see are compared with the model; a step that is not allowed is refused and changes
// nothing.
// WALKS: how many random walks. SEED: fixed by default; SEED=random draws one, and a failure prints it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemClock } from '../../api/request/clock.ts';
import { cypher } from '../support/graph.ts';
import { seed, sizeOf } from '../support/seed.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { actAll, requested, stateFor, trio, type Trio } from './support.ts';
import {
  actions,
  after,
  beginning,
  edgeOf,
  parties,
  statesAt,
  titleOf,
  walksOverAllEdges,
  week,
  type Action,
  type Leg,
} from './walk.ts';
import { unlimited } from '../support/unlimited.ts';

const walks = sizeOf('WALKS', 12);
const everyEdge = process.env['WALKS'] === undefined ? test.skip : test;
const notRun = process.env['WALKS'] === undefined ? ' (only in npm run test:deep)' : '';
/** Walks at the same time, each at a server with its own clock. */
const LANES = 4;
const lanes: { testServer: TestServer; clock: { time: number } }[] = [];
const walked = new Set<string>();

beforeAll(async () => {
  for (let lane = 0; lane < LANES; lane += 1) {
    const clock = { time: Date.now() };
    const testServer = await startTestServer({
      requestTimeout: 60_000,
      settings: unlimited,
      clock: { now: () => clock.time, newId: systemClock.newId },
    });
    lanes.push({ testServer, clock });
  }
});
afterAll(async () => {
  await Promise.all(lanes.map(({ testServer }) => testServer.server.close()));
});

/** The mutation of a step, and its input. */
function mutationOf(action: Action, three: Trio, introductionId: string): [name: string, input: object] {
  switch (action.verb) {
    case 'block':
      return ['block', { personId: three[action.to].id }];
    case 'withdrawTrust':
      return ['withdrawTrust', { personId: three.connector.id }];
    case 'withdrawVouch':
      return ['withdrawVouch', { personId: three.candidate.id }];
    case 'closeAsk':
      return ['closeAsk', { askId: three.ask }];
    case 'shut':
      return ['setAvailability', { open: false }];
    default:
      return [action.verb, { introductionId }];
  }
}

type Compared = 'every leg' | 'new edges';

/** Takes the steps of one leg at the API; for each, whether it had no problem. */
async function take(
  { testServer, clock }: (typeof lanes)[number],
  three: Trio,
  introductionId: string,
  leg: Leg,
): Promise<boolean[]> {
  const [first] = leg;
  if (!first?.by) {
    clock.time += leg.length * week;
    return leg.map(() => true);
  }
  const mutations = leg.map((action) => mutationOf(action, three, introductionId));
  return (await actAll(testServer.api, three[first.by], mutations)).map(({ problem }) => problem === null);
}

/**
 * Compares the states with the model at the beginning, and after every leg or those with an edge new to all
 * walks.
 */
async function walk(lane: (typeof lanes)[number], legs: readonly Leg[], compared: Compared): Promise<void> {
  const { api } = lane.testServer;
  const three = await trio();
  // Without words no private text is sent, which every answer would be searched for.
  const id = await requested(three, { words: null }, api);
  let at = beginning;
  const way: string[] = [];
  const compare = async () => {
    const states = await Promise.all(
      parties.map(async (party) => [party, await stateFor(three[party], id, api)] as const),
    );
    expect({ seed, way, states: Object.fromEntries(states) }).toEqual({ seed, way, states: statesAt(at) });
  };
  await compare();
  for (const wanted of legs) {
    const leg = wanted.filter((action) => after(at, action) !== null);
    const done = await take(lane, three, id, leg);
    let isNew = false;
    for (const [index, action] of leg.entries()) {
      const { to, legal } = after(at, action) ?? { to: at, legal: false };
      isNew ||= !walked.has(edgeOf(at, action));
      walked.add(edgeOf(at, action));
      way.push(titleOf(action));
      if (action.by !== null && /Introduction$|^passOn$/.test(action.verb))
        expect({ seed, way, done: done[index] }).toEqual({ seed, way, done: legal });
      at = to;
    }
    if (isNew || compared === 'every leg') await compare();
  }
  const threads = await cypher('MATCH (t:Thread {item: $ask}) RETURN t.id AS id', { ask: three.ask });
  expect(threads.length).toBe(at.connected ? 1 : 0);
}

/** Walks all ways, on all lanes. */
async function walkAll(ways: readonly (readonly Leg[])[], compared: Compared): Promise<void> {
  const waiting = [...ways];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let way = waiting.pop(); way; way = waiting.pop()) await walk(lane, way, compared);
    }),
  );
}

test(
  'introduction state: on random walks, each person sees what the model says after every step',
  async () => {
    const steps = fc.array(fc.constantFrom(...actions), { minLength: 3, maxLength: 8 });
    const ways = fc.sample(steps, { seed, numRuns: walks });
    await walkAll(
      ways.map((way) => way.map((action) => [action])),
      'every leg',
    );
  },
  30_000 + walks * 2_000,
);

everyEdge(
  `introduction state: every edge of the state graph, from every state${notRun}`,
  async () => {
    await walkAll(walksOverAllEdges(), 'new edges');
    expect(walked.size).toBeGreaterThan(1_200);
  },
  600_000,
);
