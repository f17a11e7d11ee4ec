// The asker gets the same bytes from every query and step, over the whole life of an introduction, whether it
// was declined, ignored, interrupted, never received or expired. The same holds for the connector about the
// candidate.
import { expect, test } from '@jest/globals';
import { driver } from '../support/graph.ts';
import { Selections } from '../perimeter/support/selections.ts';
import type { Introduction, World } from '../perimeter/model/facts.ts';
import { loadWorld } from '../perimeter/world/load.ts';
import { useProof } from '../perimeter/support/proof.ts';
import { NOW } from '../perimeter/world/chance.ts';
import { plainAsk } from '../perimeter/world/small-world.ts';

const proof = useProof();
const { mark } = proof;
const day = 24 * 3_600_000;
const id = (kind: string, name: string) => `${kind}_${mark}_${name}`;
const [asker, connector, candidate] = ['asker', 'connector', 'candidate'].map((name) =>
  id('person', name),
) as [string, string, string];
const ask = id('ask', 'one');

/**
 * Who got an event by then: the connector and the candidate, and from the end on the asker and the connector.
 */
const toldBy = (days: number) => [connector, candidate, ...(days >= 14 ? [asker, connector] : [])];

/** The three people and their introduction, so many days after the request. */
function world(days: number, facts: Partial<Introduction>): World {
  const at = NOW - days * day;
  const people = [asker, connector, candidate];
  return {
    now: NOW,
    people: people.map((person) => ({
      id: person,
      name: 'Somebody',
      about: null,
      open: true,
      weeklyCap: 3,
      pausedUntil: null,
    })),
    met: [
      [asker, connector],
      [connector, asker],
      [connector, candidate],
      [candidate, connector],
    ].map(([from = '', to = '']) => ({ from, to })),
    trusts: [{ from: asker, to: connector, weight: 1, since: 0, reads: 'NOTHING', readsFrom: null }],
    vouches: [{ from: connector, to: candidate, since: 0 }],
    blocks: [],
    topics: [],
    offers: [],
    wishes: [],
    projects: [{ id: id('project', 'one'), title: 'Greenhouse', purpose: null, createdAt: 0 }],
    keeps: [{ person: asker, project: id('project', 'one'), since: 0 }],
    perimeters: [],
    entries: [],
    looks: [],
    asks: [
      {
        id: ask,
        asker,
        project: id('project', 'one'),
        title: 'Glass',
        ...plainAsk,
        brief: 'Who?',
        state: 'WIDENED',
        draftedAt: 0,
        sharedAt: 1,
      },
    ],
    surfaced: [
      {
        ask,
        person: candidate,
        lane: 'SECOND_CIRCLE',
        at: 0,
        rank: 0,
        band: 'GOOD',
        reasons: [],
        connectors: [connector],
      },
    ],
    dismissals: [],
    proposals: [],
    renounced: [],
    invitations: [],
    threads: [],
    messages: [],
    introductions: [
      {
        id: id('introduction', 'one'),
        kind: 'REQUEST',
        at,
        expiresAt: at + 14 * day,
        asker,
        connector,
        candidate,
        ask,
        item: ask,
        title: 'Glass',
        brief: 'Who?',
        needs: [],
        urgency: 'WHENEVER',
        unnamed: false,
        words: 'Would you?',
        passedWords: null,
        passedAt: null,
        connectedAt: null,
        cut: null,
        withdrawn: false,
        thread: null,
        ...facts,
      },
    ],
    events: toldBy(days).map((to, seq) => ({
      id: id('event', String(seq)),
      seq,
      kind: 'IntroductionChanged',
      subjectId: id('introduction', 'one'),
      from: null,
      to,
    })),
    sessions: people.map((person) => ({
      id: id('session', person.split('_').at(-1) ?? ''),
      person,
      createdAt: NOW - 60_000,
      lastSeenAt: NOW - (NOW % day),
      expiresAt: NOW + day,
    })),
  };
}

/** The answers to all queries of a person about everything, and to each step they can try, in one string. */
async function view(me: string, facts: Partial<Introduction>, days: number): Promise<string> {
  const laidOut = world(days, facts);
  await loadWorld(driver(), laidOut, mark);
  proof.server.resetIds();
  const selections = new Selections(proof.schema, laidOut);
  const sent = [await proof.server.send(me, `{ viewer { ${selections.of('Viewer', 1)} } }`)];
  for (const thing of [id('introduction', 'one'), ask, asker, connector, candidate]) {
    sent.push(
      await proof.server.send(me, `query ($id: ID!) { node(id: $id) { ${selections.of('Node', 1)} } }`, {
        id: thing,
      }),
    );
  }
  for (const step of ['passOn', 'acceptIntroduction', 'declineIntroduction', 'withdrawIntroduction']) {
    const type = `${step[0]?.toUpperCase()}${step.slice(1)}Input`;
    sent.push(
      await proof.server.send(
        me,
        `mutation ($input: ${type}!) { ${step}(input: $input) { introduction { id state: myState } problems {
          __typename message path } } }`,
        { input: { introductionId: id('introduction', 'one') } },
      ),
    );
  }
  return JSON.stringify(sent);
}

const passed = { passedAt: NOW - 16 * day, passedWords: 'She is careful.' };
const endings: Record<string, Partial<Introduction>> = {
  'ignored by the connector': {},
  'declined by the connector, interrupted before them, or never received': { cut: 1 },
  'interrupted behind them': { cut: 2 },
  'ignored by the candidate': passed,
  'declined by the candidate, or never received': { ...passed, cut: 2 },
  'interrupted before the connector afterwards': { ...passed, cut: 1 },
};
const days = [0, 6.9, 7, 13.9, 14, 30];

test.each(days)(
  'asker: cannot tell why an introduction does not connect, %s days after the request',
  async (after) => {
    const views = [];
    for (const facts of Object.values(endings)) views.push(await view(asker, facts, after));
    for (const [index, seen] of views.entries())
      expect([Object.keys(endings)[index], seen]).toEqual([Object.keys(endings)[index], views[0]]);
  },
);

test.each(days)(
  'connector: cannot tell what the candidate does, %s days after the request',
  async (after) => {
    for (const facts of [{}, passed])
      expect(await view(connector, { ...facts, cut: 2 }, after)).toBe(await view(connector, facts, after));
  },
);

test('asker, connector: the bytes do change with a withdrawal, an expiry and a visible cut', async () => {
  expect(await view(asker, { withdrawn: true }, 1)).not.toBe(await view(asker, {}, 1));
  expect(await view(asker, {}, 14)).not.toBe(await view(asker, {}, 13.9));
  expect(await view(connector, { cut: 1 }, 1)).not.toBe(await view(connector, {}, 1));
});
