// The state graph of an introduction, from the model of the rules: every edge of it is walked against the real API, and so are random walks, each with a clock of its own
// that moves only when the walk says so. What each of the three is told is compared after every step, and what may not be done is refused and changes nothing.
// WALKS: how many random ones. WALK_SEED: the seed a failure printed.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { off } from '../../api/request/settings.ts';
import { systemClock } from '../../api/request/clock.ts';
import { cypher } from '../support/graph.ts';
import { startTestServer, type House } from '../support/test-server.ts';
import { act, requested, stateFor, trio, type Trio } from './support.ts';
import {
  actions,
  after,
  beginning,
  edges,
  nameOf,
  parties,
  seen,
  titleOf,
  week,
  type Action,
  type Situation,
} from './walk.ts';

const walks = Number(process.env['WALKS'] ?? 300);
const seed = Number(process.env['WALK_SEED'] ?? Date.now() % 1_000_000_000);
/** Several at once, each at a server with a clock of its own. */
const lanes = 4;
const houses: { house: House; clock: { time: number } }[] = [];
const walked = new Set<string>();

beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane += 1) {
    const clock = { time: Date.now() };
    const house = await startTestServer({
      requestTimeout: 60_000,
      settings: { requestsPerMinute: off, requestsPerMinuteUnknown: off },
      clock: { now: () => clock.time, newId: systemClock.newId },
    });
    houses.push({ house, clock });
  }
});
afterAll(async () => {
  await Promise.all(houses.map(({ house }) => house.server.close()));
});

/** Takes one step at the API; whether it was taken without a problem. */
async function take(
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

async function walk(lane: number, way: readonly Action[]): Promise<void> {
  const {
    house: { api },
    clock,
  } = houses[lane] as (typeof houses)[number];
  const three = await trio();
  const id = await requested(three, { words: null }, api); // without words nothing private is sent that would be looked for in every answer
  const compare = async (at: Situation, before: string[]) => {
    const states = await Promise.all(
      parties.map(async (party) => [party, await stateFor(three[party], id, api)] as const),
    );
    expect({ seed, way: before, told: Object.fromEntries(states) }).toEqual({
      seed,
      way: before,
      told: seen(at),
    });
  };
  let at = beginning;
  await compare(at, []);
  for (const [index, action] of way.entries()) {
    const next = after(at, action);
    if (!next) continue;
    const done = await take(api, clock, three, id, action);
    const before = way.slice(0, index + 1).map(titleOf);
    if (action.by !== null && /Introduction$|^passOn$/.test(action.verb))
      expect({ seed, way: before, done }).toEqual({ seed, way: before, done: next.legal });
    walked.add(`${nameOf(at)} ${titleOf(action)}`);
    at = next.to;
    await compare(at, before);
  }
  const threads = await cypher('MATCH (t:Thread {item: $ask}) RETURN t.id AS id', { ask: three.ask });
  expect(threads.length).toBe(at.connected ? 1 : 0);
}

/** All ways, on all lanes. */
async function walkAll(ways: readonly (readonly Action[])[]): Promise<void> {
  const waiting = [...ways];
  await Promise.all(
    houses.map(async (_, lane) => {
      for (let way = waiting.pop(); way; way = waiting.pop()) await walk(lane, way);
    }),
  );
}

test(
  'random walks: what each is told is what the rules say, after every step',
  async () => {
    await walkAll(
      fc.sample(fc.array(fc.constantFrom(...actions), { minLength: 3, maxLength: 8 }), {
        seed,
        numRuns: walks,
      }),
    );
  },
  30_000 + walks * 2_000,
);

test('every edge of the state graph', async () => {
  const all = edges();
  for (;;) {
    const left = all.filter(({ from, action }) => !walked.has(`${from} ${titleOf(action)}`));
    if (left.length === 0) break;
    // One walk goes along many: from where each new edge ends the next ones begin.
    const [batch, covered] = [[] as Action[][], new Set<string>()];
    for (const edge of left)
      if (!covered.has(edge.from)) {
        covered.add(edge.from);
        batch.push([...edge.way, ...loopsAt(edge, left), edge.action]);
      }
    await walkAll(batch);
  }
  expect(all.length).toBeGreaterThan(200);
}, 600_000);

/** The other edges that lead back to where this one begins: they are walked on the way. */
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
