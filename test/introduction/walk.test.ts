// The state graph of an introduction, computed from the model of the rules. Every edge of it is walked
// against the real API, and so are random walks. Each lane has a clock that only its walks move. After every
// step the states that the three people see are compared with the model; a step that is not allowed is
// refused and changes nothing.
// WALKS: how many random walks. SEED: fixed by default; SEED=random draws one, and a failure prints it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { off } from '../../api/request/settings.ts';
import { systemClock } from '../../api/request/clock.ts';
import { cypher } from '../support/graph.ts';
import { seed, sizeOf } from '../support/seed.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { act, requested, stateFor, trio, type Trio } from './support.ts';
import {
  actions,
  after,
  beginning,
  edges,
  nameOf,
  parties,
  statesAt,
  titleOf,
  week,
  type Action,
  type Situation,
} from './walk.ts';

const walks = sizeOf('WALKS', 12);
/** Walks at the same time, each at a server with its own clock. */
const LANES = 4;
const lanes: { testServer: TestServer; clock: { time: number } }[] = [];
const walked = new Set<string>();

beforeAll(async () => {
  for (let lane = 0; lane < LANES; lane += 1) {
    const clock = { time: Date.now() };
    const testServer = await startTestServer({
      requestTimeout: 60_000,
      settings: { requestsPerMinute: off, requestsPerMinuteUnknown: off },
      clock: { now: () => clock.time, newId: systemClock.newId },
    });
    lanes.push({ testServer, clock });
  }
});
afterAll(async () => {
  await Promise.all(lanes.map(({ testServer }) => testServer.server.close()));
});

/** Takes one step at the API; whether it had no problem. */
async function takeStep(
  api: string,
  clock: { time: number },
  three: Trio,
  introductionId: string,
  action: Action,
): Promise<boolean> {
  if (action.by === null) {
    clock.time += week;
    return true;
  }
  const who = three[action.by];
  const done = await (async () => {
    switch (action.verb) {
      case 'block':
        return await act(api, who, 'block', { personId: three[action.to].id });
      case 'withdrawTrust':
        return await act(api, who, 'withdrawTrust', { personId: three.connector.id });
      case 'withdrawVouch':
        return await act(api, who, 'withdrawVouch', { personId: three.candidate.id });
      case 'closeAsk':
        return await act(api, who, 'closeAsk', { askId: three.ask });
      case 'shut':
        return await act(api, who, 'setAvailability', { open: false });
      default:
        return await act(api, who, action.verb, { introductionId });
    }
  })();
  return done.problem === null;
}

/** `onlyNew`: compares only after steps that were not walked before. */
async function walk(lane: number, way: readonly Action[], onlyNew: boolean): Promise<void> {
  const {
    testServer: { api },
    clock,
  } = lanes[lane] as (typeof lanes)[number];
  const three = await trio();
  // Without words no private text is sent, which every answer would be searched for.
  const id = await requested(three, { words: null }, api);
  const compare = async (at: Situation, before: string[]) => {
    const states = await Promise.all(
      parties.map(async (party) => [party, await stateFor(three[party], id, api)] as const),
    );
    expect({ seed, way: before, states: Object.fromEntries(states) }).toEqual({
      seed,
      way: before,
      states: statesAt(at),
    });
  };
  let at = beginning;
  await compare(at, []);
  for (const [index, action] of way.entries()) {
    const next = after(at, action);
    if (!next) continue;
    const done = await takeStep(api, clock, three, id, action);
    const before = way.slice(0, index + 1).map(titleOf);
    if (action.by !== null && /Introduction$|^passOn$/.test(action.verb))
      expect({ seed, way: before, done }).toEqual({ seed, way: before, done: next.legal });
    const edge = `${nameOf(at)} ${titleOf(action)}`;
    const isKnown = walked.has(edge);
    walked.add(edge);
    at = next.to;
    if (!(onlyNew && isKnown)) await compare(at, before);
  }
  const threads = await cypher('MATCH (t:Thread {item: $ask}) RETURN t.id AS id', { ask: three.ask });
  expect(threads.length).toBe(at.connected ? 1 : 0);
}

/** Walks all ways, on all lanes. */
async function walkAll(ways: readonly (readonly Action[])[], onlyNew: boolean): Promise<void> {
  const waiting = [...ways];
  await Promise.all(
    lanes.map(async (_, lane) => {
      for (let way = waiting.pop(); way; way = waiting.pop()) await walk(lane, way, onlyNew);
    }),
  );
}

test(
  'introduction state: on random walks, each person sees what the model says after every step',
  async () => {
    await walkAll(
      fc.sample(fc.array(fc.constantFrom(...actions), { minLength: 3, maxLength: 8 }), {
        seed,
        numRuns: walks,
      }),
      false,
    );
  },
  30_000 + walks * 2_000,
);

test('introduction state: every edge of the state graph, from every state', async () => {
  const all = edges();
  for (;;) {
    const left = all.filter(({ from, action }) => !walked.has(`${from} ${titleOf(action)}`));
    if (left.length === 0) break;
    // One walk covers many edges: the next ones begin where each new edge ends.
    const [batch, covered] = [[] as Action[][], new Set<string>()];
    for (const edge of left)
      if (!covered.has(edge.from)) {
        covered.add(edge.from);
        batch.push([...edge.way, ...loopsAt(edge, left), edge.action]);
      }
    await walkAll(batch, true);
  }
  expect(all.length).toBeGreaterThan(200);
}, 600_000);

/** The other edges from the same state back to it: they are walked on the way. */
function loopsAt(edge: { from: string; action: Action }, left: ReturnType<typeof edges>): Action[] {
  const at = situationOf(edge.from);
  return left
    .filter(
      ({ from, action }) =>
        from === edge.from && action !== edge.action && nameOf(after(at, action)?.to ?? at) === from,
    )
    .map(({ action }) => action);
}

function situationOf(name: string): Situation {
  const [weeks, passed, connected, withdrawn, cut, apart] = JSON.parse(name) as [
    Situation['weeks'],
    boolean,
    boolean,
    boolean,
    Situation['cut'],
    string[],
  ];
  return { weeks, passed, connected, withdrawn, cut, apart };
}
