// What each change makes of an ask in each state it can be in: the whole table, also of asks whose time has passed, and by somebody else.
import { beforeEach, expect, test } from '@jest/globals';
import { pair } from '../entry/support.ts';
import { cypher } from '../support/graph.ts';
import type { Someone } from '../support/people.ts';

const verbs = ['updateAsk', 'shareAsk', 'widenAsk', 'refreshAsk', 'resolveAsk', 'closeAsk'] as const;
/** How it reads afterwards; null where it is refused, and stays as it was. */
const table = {
  //                  update     share    widen      refresh    resolve     close
  DRAFT: ['DRAFT', 'INNER', null, null, null, 'gone'],
  INNER: ['INNER', null, 'WIDENED', 'INNER', 'RESOLVED', 'CLOSED'],
  WIDENED: ['WIDENED', null, null, 'WIDENED', 'RESOLVED', 'CLOSED'],
  RESOLVED: [null, null, null, null, null, null],
  CLOSED: [null, null, null, null, null, null],
  'INNER, passed': [null, null, null, null, null, null],
  'WIDENED, passed': [null, null, null, null, null, null],
} as const;
const readAs = (state: string) => (state.endsWith(', passed') ? 'CLOSED' : state);

let asker: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer: asker, reader, project } = await pair());
});

async function ask(state: string): Promise<string> {
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
      'MATCH (a:Ask {id: $id}) RETURN properties(a) AS of, COUNT { (a)-[:SURFACED]->() } AS found, COUNT { (:Event {about: $id}) } AS told',
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

test.each(Object.entries(table))('an ask that is %s', async (state, outcomes) => {
  for (const [place, verb] of verbs.entries()) {
    const id = await ask(state);
    const before = await stored(id);
    const outcome = outcomes[place] ?? null;
    const { problems, ask: told } = await asker.do(verb, { askId: id }, 'ask { state }');
    expect([verb, problems.map(({ __typename, path }) => [__typename, path])]).toEqual([
      verb,
      outcome === null ? [['Conflict', ['input', 'askId']]] : [],
    ]);
    expect([verb, told]).toEqual([verb, outcome === null || outcome === 'gone' ? null : { state: outcome }]);
    expect([verb, await stateOf(id)]).toEqual([verb, outcome ?? readAs(state)]);
    if (outcome === null)
      expect([problems[0]?.message.startsWith(`This ask is ${readAs(state)};`), await stored(id)]).toEqual([
        true,
        before,
      ]);
  }
});

test.each(Object.keys(table))(
  'somebody else, who may read it or not, changes nothing of one that is %s',
  async (state) => {
    const id = await ask(state);
    const before = await stored(id);
    for (const verb of verbs) {
      const answer = await reader.do(verb, { askId: id }, 'ask { id }');
      expect(answer).toEqual({
        ask: null,
        problems: [
          { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', 'askId'] },
        ],
      });
      expect(await reader.do(verb, { askId: 'ask_nothing' }, 'ask { id }')).toEqual(answer);
    }
    expect(await stored(id)).toBe(before);
  },
);

test('whatever became of an ask, another is drafted beside it, by a keeper of the project alone', async () => {
  for (const state of Object.keys(table)) {
    const before = await ask(state);
    const { ask: drafted } = await asker.do(
      'draftAsk',
      { projectId: project, title: 'Glass' },
      'ask { id state }',
    );
    expect([drafted, await stateOf(before)]).toEqual([
      { id: expect.not.stringContaining(before), state: 'DRAFT' },
      readAs(state),
    ]);
  }
  expect((await reader.do('draftAsk', { projectId: project, title: 'Glass' })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'projectId'] },
  ]);
});
