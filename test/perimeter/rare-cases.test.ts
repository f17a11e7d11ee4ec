// Rules in cases that random worlds seldom come to. Each test compares what `me` gets in two worlds that
// differ in one fact.
import { expect, test } from '@jest/globals';
import type { Event, Trust, World } from './model/facts.ts';
import { useSmallProof } from './support/small-proof.ts';
import { minute, NOW } from './world/chance.ts';
import { askOf, connectedRequest } from './world/small-world.ts';

const { mark, me, other, third, project, answerIn } = useSmallProof();

const fullTrust = (from: string, to: string): Trust => ({
  from,
  to,
  weight: 1,
  since: 0,
  reads: 'EVERYTHING',
  readsFrom: null,
});

test('rare-cases: a person who removed a project reads nothing in it', async () => {
  const entry = {
    id: `entry_${mark}_0`,
    writer: other,
    project: project.id,
    kind: 'NOTE',
    feeling: null,
    text: 'It leaks.',
    writtenAt: NOW - minute,
    editedAt: null,
    forMe: false,
  };
  const facts = {
    keeps: [{ person: other, project: project.id, since: 0 }],
    trusts: [fullTrust(other, me)],
    entries: [entry],
  };
  const query = `{ node(id: "${entry.id}") { id } }`;
  expect(await answerIn(facts, query)).toEqual({ node: { id: entry.id } });
  const renounced = [{ person: me, project: project.id }];
  expect(await answerIn({ ...facts, renounced }, query)).toEqual({ node: null });
});

test('rare-cases: a candidate leaves the list when one of the two blocks the other', async () => {
  const ask = askOf(mark, me);
  const met = [me, other].map((person) => ({ from: third, to: person }));
  const facts: Partial<World> = {
    keeps: [{ person: me, project: project.id, since: 0 }],
    met: [...met, ...met.map(({ from, to }) => ({ from: to, to: from }))],
    trusts: [fullTrust(me, third), fullTrust(third, me)],
    vouches: [{ from: third, to: other, since: 0 }],
    asks: [ask],
    surfaced: [
      {
        ask: ask.id,
        person: other,
        lane: 'SECOND_CIRCLE',
        at: NOW - minute,
        rank: 0,
        band: 'GOOD',
        reasons: [],
        connectors: [third],
      },
    ],
  };
  const query = `{ node(id: "${ask.id}") { ... on Ask { candidates { edges { node { person { id } } } } } } }`;
  const candidates = (...ids: string[]) => ({
    node: { candidates: { edges: ids.map((id) => ({ node: { person: { id } } })) } },
  });
  expect(await answerIn(facts, query)).toEqual(candidates(other));
  for (const [from, to] of [
    [me, other],
    [other, me],
  ] as const)
    expect(await answerIn({ ...facts, blocks: [{ from, to }] }, query)).toEqual(candidates());
});

/** A conversation in which `other` said something two minutes ago. */
const conversation = (since: number) => ({
  threads: [
    {
      id: `thread_${mark}_0`,
      item: null,
      startedAt: NOW - 5 * minute,
      people: [
        { person: me, since },
        { person: other, since: NOW - 5 * minute },
      ],
    },
  ],
  messages: [
    {
      id: `message_${mark}_0`,
      thread: `thread_${mark}_0`,
      from: other,
      text: 'Hello',
      saidAt: NOW - 2 * minute,
      hiddenFrom: [],
    },
  ],
});

test('rare-cases: a participant reads no message from before they joined', async () => {
  const id = `message_${mark}_0`;
  const query = `{
    node(id: "${id}") { id }
    viewer { threads { edges { node { messages { edges { node { id } } } } } } }
  }`;
  const messages = (...ids: string[]) => ({
    node: ids.includes(id) ? { id } : null,
    viewer: { threads: { edges: [{ node: { messages: { edges: ids.map((id) => ({ node: { id } })) } } }] } },
  });
  expect(await answerIn(conversation(NOW - 3 * minute), query)).toEqual(messages(id));
  expect(await answerIn(conversation(NOW - minute), query)).toEqual(messages());
});

const events = (...edges: { __typename: string }[]) => ({
  viewer: { activity: { edges: edges.map((node) => ({ node })) } },
});
const activity = '{ viewer { activity { edges { node { __typename } } } } }';
const eventOf = (about: Pick<Event, 'kind' | 'subjectId' | 'from' | 'to'>): Event => ({
  id: `event_${mark}_0`,
  seq: 0,
  ...about,
});

test('rare-cases: no event leads to a message from before the participant joined', async () => {
  const event = eventOf({ kind: 'MessageSaid', subjectId: `message_${mark}_0`, from: null, to: me });
  const answer = (since: number) => answerIn({ ...conversation(since), events: [event] }, activity);
  expect(await answer(NOW - 3 * minute)).toEqual(events({ __typename: 'MessageSaid' }));
  expect(await answer(NOW - minute)).toEqual(events());
});

test('rare-cases: AskResolved is received only while the ask is resolved', async () => {
  const event = eventOf({ kind: 'AskResolved', subjectId: `ask_${mark}_0`, from: other, to: null });
  const answer = (state: string) =>
    answerIn(
      {
        keeps: [{ person: other, project: project.id, since: 0 }],
        trusts: [fullTrust(other, me)],
        asks: [{ ...askOf(mark, other), state }],
        events: [event],
      },
      activity,
    );
  expect(await answer('RESOLVED')).toEqual(events({ __typename: 'AskResolved' }));
  expect(await answer('WIDENED')).toEqual(events());
});

test('rare-cases: a candidate sees a request only after the connector passed it on', async () => {
  const facts = connectedRequest(mark, other, third, me);
  const waiting = { connectedAt: null, thread: null };
  const answer = (change: object) =>
    answerIn(
      { ...facts, introductions: facts.introductions.map((one) => ({ ...one, ...waiting, ...change })) },
      '{ viewer { introductions { edges { node { id } } } } }',
    );
  const introductions = (...ids: string[]) => ({
    viewer: { introductions: { edges: ids.map((id) => ({ node: { id } })) } },
  });
  expect(await answer({})).toEqual(introductions(`introduction_${mark}_0`));
  expect(await answer({ passedAt: null, passedWords: null })).toEqual(introductions());
});
