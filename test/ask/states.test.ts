// Every mutation of an ask in every state, also past `until`, and by somebody else.
import { beforeEach, expect, test } from '@jest/globals';
import { writerAndReader } from '../entry/support.ts';
import { cypher } from '../support/graph.ts';
import type { Someone } from '../support/people.ts';

const mutations = ['updateAsk', 'shareAsk', 'widenAsk', 'refreshAsk', 'resolveAsk', 'closeAsk'] as const;
/** The state read afterwards; null where the mutation is refused and nothing changes. */
const outcomesByState = {
  //                  update     share    widen      refresh    resolve     close
  DRAFT: ['DRAFT', 'INNER', null, null, null, 'gone'],
  INNER: ['INNER', null, 'WIDENED', 'INNER', 'RESOLVED', 'CLOSED'],
  WIDENED: ['WIDENED', null, null, 'WIDENED', 'RESOLVED', 'CLOSED'],
  RESOLVED: [null, null, null, null, null, null],
  CLOSED: [null, null, null, null, null, null],
  'INNER, passed': [null, null, null, null, null, null],
  'WIDENED, passed': [null, null, null, null, null, null],
} as const;
const stateReadFor = (state: string) => (state.endsWith(', passed') ? 'CLOSED' : state);

let asker: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer: asker, reader, project } = await writerAndReader());
});

async function askIn(state: string): Promise<string> {
  const { id } = (await asker.do('draftAsk', { projectId: project, title: 'Glass' }, 'ask { id }'))[
    'ask'
  ] as { id: string };
  const sharedAt = state === 'DRAFT' ? null : Date.now();
  await cypher('MATCH (a:Ask {id: $id}) SET a += {state: $state, sharedAt: $sharedAt, until: $until}', {
    id,
    state: state.split(',')[0],
    sharedAt,
    until: state.endsWith('passed') ? 1 : null,
  });
  return id;
}
const stored = async (id: string) =>
  JSON.stringify(
    await cypher(
      `MATCH (a:Ask {id: $id}) RETURN properties(a) AS of, COUNT { (a)-[:SURFACED]->() } AS found,
       COUNT { (:Event {about: $id}) } AS told`,
      { id },
    ),
  );
const stateOf = async (id: string) =>
  (
    await asker.ask<{ node: { state: string } | null }>(
      'query ($id: ID!) { node(id: $id) { ... on Ask { state } } }',
      { id },
    )
  ).data.node?.state ?? 'gone';

test.each(Object.entries(outcomesByState))(
  'updateAsk, shareAsk, widenAsk, refreshAsk, resolveAsk, closeAsk: of an ask that is %s',
  async (state, outcomes) => {
    for (const [place, mutation] of mutations.entries()) {
      const id = await askIn(state);
      const before = await stored(id);
      const outcome = outcomes[place] ?? null;
      const { problems, ask: answered } = await asker.do(mutation, { askId: id }, 'ask { state }');
      expect([mutation, problems.map(({ __typename, path }) => [__typename, path])]).toEqual([
        mutation,
        outcome === null ? [['Conflict', ['input', 'askId']]] : [],
      ]);
      expect([mutation, answered]).toEqual([
        mutation,
        outcome === null || outcome === 'gone' ? null : { state: outcome },
      ]);
      expect([mutation, await stateOf(id)]).toEqual([mutation, outcome ?? stateReadFor(state)]);
      if (outcome === null)
        expect([
          problems[0]?.message.startsWith(`This ask is ${stateReadFor(state)};`),
          await stored(id),
        ]).toEqual([true, before]);
    }
  },
);

test.each(Object.keys(outcomesByState))(
  'updateAsk, shareAsk, widenAsk, refreshAsk, resolveAsk, closeAsk: by a reader are NotFound when the ask is %s',
  async (state) => {
    const id = await askIn(state);
    const before = await stored(id);
    for (const mutation of mutations) {
      const answer = await reader.do(mutation, { askId: id }, 'ask { id }');
      expect(answer).toEqual({
        ask: null,
        problems: [
          { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', 'askId'] },
        ],
      });
      expect(await reader.do(mutation, { askId: 'ask_nothing' }, 'ask { id }')).toEqual(answer);
    }
    expect(await stored(id)).toBe(before);
  },
);

test('draftAsk: works beside an ask in any state, for keepers of the project alone', async () => {
  for (const state of Object.keys(outcomesByState)) {
    const before = await askIn(state);
    const { ask: drafted } = await asker.do(
      'draftAsk',
      { projectId: project, title: 'Glass' },
      'ask { id state }',
    );
    expect([drafted, await stateOf(before)]).toEqual([
      { id: expect.not.stringContaining(before), state: 'DRAFT' },
      stateReadFor(state),
    ]);
  }
  expect((await reader.do('draftAsk', { projectId: project, title: 'Glass' })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'projectId'] },
  ]);
});
