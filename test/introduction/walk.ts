/**
 * The state graph of an introduction of three people, computed from the model of the rules. A situation is
 * the facts after some steps, with time in three parts: the first seven days, the next seven, and after the
 * end.
 */
import type { Introduction, World } from '../perimeter/model/facts.ts';
import {
  seesIntroduction,
  introductionState,
  type Viewpoint,
  type IntroductionState,
} from '../perimeter/model/model.ts';

export const week = 7 * 24 * 3_600_000;
export const parties = ['asker', 'connector', 'candidate'] as const;
export type Party = (typeof parties)[number];
export interface Situation {
  weeks: 0 | 1 | 2;
  passed: boolean;
  connected: boolean;
  withdrawn: boolean;
  cut: 1 | 2 | null;
  apart: readonly string[];
}
export const beginning: Situation = {
  weeks: 0,
  passed: false,
  connected: false,
  withdrawn: false,
  cut: null,
  apart: [],
};
export const nameOf = (at: Situation): string =>
  JSON.stringify([at.weeks, at.passed, at.connected, at.withdrawn, at.cut, [...at.apart].sort()]);

const viewOf = (me: Party, at: Situation): { view: Viewpoint; one: Introduction } => {
  const one: Introduction = {
    id: 'one',
    kind: 'REQUEST',
    at: 0,
    expiresAt: 2 * week,
    asker: 'asker',
    connector: 'connector',
    candidate: 'candidate',
    ask: null,
    item: 'ask',
    title: null,
    brief: null,
    needs: [],
    urgency: null,
    unnamed: true,
    words: null,
    passedWords: null,
    passedAt: at.passed ? 0 : null,
    connectedAt: at.connected ? 0 : null,
    cut: at.cut,
    withdrawn: at.withdrawn,
    thread: null,
  };
  const blocks = at.apart.map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to };
  });
  return {
    one,
    view: {
      me,
      world: {
        now: at.weeks * week,
        blocks,
        asks: [] as World['asks'],
        introductions: [one],
      } as unknown as World,
    },
  };
};

/** The state each person sees; null for a person who does not see the introduction. */
export function statesAt(at: Situation): Record<Party, IntroductionState | null> {
  const of = (me: Party) => {
    const { view, one } = viewOf(me, at);
    return seesIntroduction(view, one) ? introductionState(view, one) : null;
  };
  return { asker: of('asker'), connector: of('connector'), candidate: of('candidate') };
}

export type Action =
  | { by: Party; verb: 'passOn' | 'acceptIntroduction' | 'declineIntroduction' | 'withdrawIntroduction' }
  | { by: Party; verb: 'block'; to: Party }
  | { by: 'asker'; verb: 'withdrawTrust' | 'closeAsk' }
  | { by: 'connector'; verb: 'withdrawVouch' }
  | { by: 'candidate'; verb: 'shut' }
  | { by: null; verb: 'week' };
export const actions: readonly Action[] = [
  ...parties.flatMap((by) =>
    (['passOn', 'acceptIntroduction', 'declineIntroduction', 'withdrawIntroduction'] as const).map(
      (verb) => ({ by, verb }),
    ),
  ),
  ...parties.flatMap((by) =>
    parties.filter((to) => to !== by).map((to) => ({ by, verb: 'block' as const, to })),
  ),
  { by: 'asker', verb: 'withdrawTrust' },
  { by: 'asker', verb: 'closeAsk' },
  { by: 'connector', verb: 'withdrawVouch' },
  { by: 'candidate', verb: 'shut' },
  { by: null, verb: 'week' },
];
export const titleOf = (action: Action): string =>
  `${action.by ?? 'time'} ${action.verb}${'to' in action ? ` ${action.to}` : ''}`;

const place = { asker: 0, connector: 1, candidate: 2 } as const;
const cutAt = (at: Situation, from: number): Situation =>
  at.connected || at.weeks === 2
    ? at
    : { ...at, cut: at.cut !== null && at.cut <= from ? at.cut : (from as 1 | 2) };
const pair = (a: Party, b: Party) => [a, b].sort().join(' ');

/**
 * The situation after a step, and whether the step is allowed; null where it cannot be tried: nobody can
 * block a person they do not see.
 */
export function after(at: Situation, action: Action): { to: Situation; legal: boolean } | null {
  const state = action.by === null ? null : statesAt(at)[action.by];
  const step = (legal: boolean, to: Situation) => ({ to: legal ? to : at, legal });
  switch (action.verb) {
    case 'week':
      return { to: { ...at, weeks: Math.min(2, at.weeks + 1) as Situation['weeks'] }, legal: true };
    case 'passOn':
      return step(action.by === 'connector' && state === 'ASKED', { ...at, passed: true });
    case 'acceptIntroduction':
      return step(action.by === 'candidate' && state === 'ASKED', { ...at, connected: true });
    case 'declineIntroduction':
      return step(state === 'ASKED', cutAt(at, action.by === 'connector' ? 1 : 2));
    case 'withdrawIntroduction':
      return step(action.by === 'asker' && state === 'WAITING', { ...at, withdrawn: true });
    case 'closeAsk':
      return { to: at.connected || at.weeks === 2 ? at : { ...at, withdrawn: true }, legal: true };
    case 'withdrawTrust':
      return { to: cutAt(at, 1), legal: true };
    case 'withdrawVouch':
    case 'shut':
      return { to: cutAt(at, 2), legal: true };
    case 'block': {
      if (at.apart.includes(pair(action.by, action.to))) return null;
      const knows =
        // The asker sees the candidate.
        pair(action.by, action.to) !== pair('asker', 'candidate') || at.connected || action.by === 'asker';
      if (!knows) return null;
      // Before connection and end, the cut says it all. Afterwards it matters for whom the asker is gone.
      const matters = at.connected
        ? [action.by, action.to].includes('asker')
        : at.weeks === 2 && pair(action.by, action.to) === pair('asker', 'connector');
      return {
        to: matters
          ? { ...at, apart: [...at.apart, pair(action.by, action.to)] }
          : cutAt(at, Math.max(place[action.by], place[action.to])),
        legal: true,
      };
    }
  }
}

/** Steps of one person that leave the situation as it is, or one step of any kind. */
export type Leg = readonly Action[];

/** The name of an edge of the state graph: where it begins, and the step. */
export const edgeOf = (at: Situation, action: Action): string => `${nameOf(at)} ${titleOf(action)}`;

const endOf = (at: Situation, action: Action): Situation => after(at, action)?.to ?? at;
const leadsBack = (at: Situation, action: Action): boolean => nameOf(endOf(at, action)) === nameOf(at);

/** Walks from the beginning that cover every edge of the state graph, from every situation. */
export function walksOverAllEdges(): Leg[][] {
  const walked = new Set<string>();
  const walks: Leg[][] = [];
  for (let walk = newWalk(walked); walk.length > 0; walk = newWalk(walked)) walks.push(walk);
  return walks;
}

/** A walk that goes on to the nearest edge that was not walked before, as long as it can reach one. */
function newWalk(walked: Set<string>): Leg[] {
  const newAt = (at: Situation) => possibleAt(at).filter((action) => !walked.has(edgeOf(at, action)));
  const legs: Leg[] = [];
  let at = beginning;
  const take = (leg: Leg) => {
    for (const action of leg) walked.add(edgeOf(at, action));
    legs.push(leg);
    at = endOf(at, leg.at(-1) as Action);
  };
  for (let way = wayToNew(at, newAt); way; way = wayToNew(at, newAt)) {
    for (const action of way) take([action]);
    const here = newAt(at);
    for (const by of [...parties, null]) {
      const leg = here.filter((action) => action.by === by && leadsBack(at, action));
      if (leg.length > 0) take(leg);
    }
    const onward = here.find((action) => !leadsBack(at, action));
    if (onward) take([onward]);
  }
  return legs;
}

const possibleAt = (at: Situation) => actions.filter((action) => after(at, action) !== null);

/** The shortest way to a situation from which a new edge goes out; undefined where there is none. */
function wayToNew(from: Situation, newAt: (at: Situation) => readonly Action[]): Action[] | undefined {
  const waiting = [{ at: from, way: [] as Action[] }];
  const known = new Set([nameOf(from)]);
  for (const { at, way } of waiting) {
    if (newAt(at).length > 0) return way;
    for (const action of possibleAt(at)) {
      const to = endOf(at, action);
      if (known.has(nameOf(to))) continue;
      known.add(nameOf(to));
      waiting.push({ at: to, way: [...way, action] });
    }
  }
  return undefined;
}
