// Every private text a test sends carries a canary, and only the people it is for may see it.
import { beforeAll, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { writerAndReader, shareAsk, writeEntry } from '../entry/support.ts';
import { mayRead } from '../support/canary/answer.ts';
import { privateInputs } from '../support/canary/private.mjs';
import { releasedHere } from '../support/canary/register.ts';
import { isOpenField, strip, takes, withToken } from '../support/canary/token.ts';
import { stored } from '../support/graph.ts';
import { send, someone, topic } from '../support/people.ts';

let fields: string[];
beforeAll(async () => {
  const { data } = await send<IntrospectionQuery>({ query: getIntrospectionQuery() });
  const mutations = Object.values(buildClientSchema(data).getMutationType()?.getFields() ?? {});
  fields = mutations.flatMap(({ name, args }) =>
    args
      .map(({ type }) => getNamedType(type))
      .filter(isInputObjectType)
      .flatMap((input) =>
        Object.values(input.getFields())
          .filter(({ type }) => getNamedType(type).name === 'String')
          .map((field) => `${name}.${field.name}`),
      ),
  );
});
const fieldOf = (as: string) => as.split('.')[1] ?? '';
/** A text for each private input of a mutation. */
const textsOf = (mutation: string): Record<string, string> =>
  Object.fromEntries(
    [...privateInputs.keys()]
      .filter((as) => as.startsWith(`${mutation}.`))
      .map((as) => [fieldOf(as), `${fieldOf(as)} of ${mutation}`]),
  );

test('canary: every text a mutation takes is private or known not to be', () => {
  expect(fields.filter((as) => privateInputs.has(as) === isOpenField(as))).toEqual([]);
  expect([...privateInputs.keys()].filter((as) => !fields.includes(as))).toEqual([]);
});

test('canary: each private text carries one, and only the people it is for may see it', async () => {
  const [{ writer, reader, project }, stranger, { id: topicId }, helper] = [
    await writerAndReader(),
    await someone(),
    await topic(),
    await someone({ open: true }),
  ];
  const [inProject, kept] = [await writeEntry(writer, project), await writeEntry(writer, project)];
  const [first, changed] = [
    await shareAsk(writer, project, { title: 'Glass' }),
    await shareAsk(writer, project, { title: 'Glass' }),
  ];
  const other = await writer.do('createProject', { title: 'Other', purpose: 'Why' }, 'project { id }');
  const before = new Set(releasedHere());
  await writer.do('createProject', textsOf('createProject'));
  await writer.do('updateProject', {
    projectId: (other['project'] as { id: string }).id,
    ...textsOf('updateProject'),
  });
  await writeEntry(writer, project, 'Text');
  await writer.do('editEntry', { entryId: kept, text: 'Other text' });
  await shareAsk(writer, project);
  await writer.do('updateAsk', { askId: changed, ...textsOf('updateAsk') });
  await writer.do('updateProfile', textsOf('updateProfile'));
  await writer.do('offerHelp', { topicId, ...textsOf('offerHelp') });
  await writer.do('wishTopic', { name: 'Bicycles', ...textsOf('wishTopic') });
  await writer.do('createInvitation', { level: 'KNOWN', words: 'Words' });
  const { thread } = await reader.do('answer', { itemId: inProject, text: 'Answer' }, 'thread { id }');
  await writer.do('say', { threadId: (thread as { id: string }).id, text: 'Said' });
  await writer.do('resolveAsk', { askId: changed, helperIds: [reader.id], words: 'Thanks' });
  await stored(
    `MATCH (q:Ask {id: $first}), (b:Person {id: $b}), (c:Person {id: $c})
      CREATE (b)-[:MET {since: 0}]->(c), (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c),
        (q)-[:SURFACED {lane: "SECOND_CIRCLE", at: 0, rank: 0, band: "GOOD", reasons: [],
          connectors: [$b]}]->(c)`,
    { first, b: reader.id, c: helper.id },
  );
  const { introduction } = await writer.do(
    'requestIntroduction',
    { askId: first, candidateId: helper.id, connectorId: reader.id, words: 'Would you?' },
    'introduction { id }',
  );
  await reader.do('passOn', { introductionId: (introduction as { id: string }).id, words: 'She is careful' });
  await reader.do('offerIntroduction', {
    itemId: inProject,
    personId: helper.id,
    words: 'You two should talk',
  });
  for (const [itemId, excerpt] of [
    [inProject, 'It leaks.'],
    [first, 'Glass'],
  ])
    expect((await reader.do('report', { itemId, excerpt, words: 'Words' })).problems).toEqual([]);
  const sent = releasedHere().filter((one) => !before.has(one));
  expect([...new Set(sent.map(({ as }) => as))].sort()).toEqual(
    fields.filter((as) => privateInputs.has(as)).sort(),
  );
  for (const { token, as } of sent) {
    const rights = await Promise.all(
      [writer.id, reader.id, stranger.id, null].map((id) => mayRead({ id, codes: [] }, token)),
    );
    // Nothing was written in these projects yet, and the others are the writer's alone.
    const own =
      /^(create|update)Project\./.test(as) ||
      [
        'draftAsk.brief',
        'updateAsk.brief',
        'offerHelp.note',
        'wishTopic.note',
        'createInvitation.words',
      ].includes(as);
    // What the connector says is for the candidate alone.
    const nobodys = as.startsWith('report') || as === 'passOn.words';
    expect([as, ...rights]).toEqual([
      as,
      !nobodys && as !== 'offerIntroduction.words',
      !nobodys && !own,
      false,
      false,
    ]); // an offer reaches the writer last
  }
});

test('canary: it changes neither the text nor what is refused, and is removed again', async () => {
  expect([' ', '', 'x'.repeat(181)].map((text) => takes(text, 200))).toEqual([false, false, false]);
  const token = releasedHere()[0]?.token ?? '';
  expect(withToken(' Glass \n', token)).toBe(` Glass⟦${token}⟧ \n`);
  expect(takes(withToken('Glass', token), 200)).toBe(false);
  expect(strip(JSON.stringify(withToken(' Glass ', token)))).toBe('" Glass "');
  const me = await someone();
  const literal = await me.ask<object>(
    'mutation { createProject(input: { title: "Said in the operation" }) { project { title } } }',
  );
  expect(literal.data).toEqual({ createProject: { project: { title: 'Said in the operation' } } });
  expect(releasedHere().at(-1)).toMatchObject({ as: 'createProject.title' });
});
