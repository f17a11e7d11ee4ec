// offerIntroduction: a reader offers to introduce the writer of an entry or ask to a person they know. That
// third person is asked first and sees no name.
import { beforeEach, expect, test } from '@jest/globals';
import { writerAndReader, shareAsk, writeEntry } from '../entry/support.ts';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { act, api, seenBy } from './support.ts';

const day = 24 * 3_600_000;
let writer: Someone;
let reader: Someone;
let known: Someone;
let project: string;
let entry: string;

beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
  known = await someone({ name: 'Chloé' });
  await met(reader, known);
  entry = await writeEntry(writer, project, 'I am stuck with the glass.');
});

async function offered(itemId = entry): Promise<string> {
  const { problem, introduction } = await act(api(), reader, 'offerIntroduction', {
    itemId,
    personId: known.id,
    words: 'You two should talk.',
  });
  if (!introduction) throw new Error(`${problem}`);
  return introduction.id;
}
/**
 * The states that the third person, the writer and the reader see; null for a person who sees no
 * introduction.
 */
const statesOf = (id: string) =>
  Promise.all([known, writer, reader].map(async (who) => (await seenBy(who, id))?.state ?? null));
/** Moves an introduction so many days into the past. */
const passTime = (id: string, days: number) =>
  cypher(
    `MATCH (i:Introduction {id: $id})
      SET i.at = i.at - $ms, i.expiresAt = i.expiresAt - $ms, i.passedAt = i.passedAt - $ms`,
    { id, ms: days * day },
  );

test('offerIntroduction: asks the third person, then the writer; names only after both accept', async () => {
  const id = await offered();
  expect(await seenBy(reader, id)).toMatchObject({
    state: 'WAITING',
    myRole: 'CONNECTOR',
    asker: { name: 'Aude' },
    candidate: { name: 'Chloé' },
    title: null,
    needs: [],
  });
  expect(await seenBy(known, id)).toMatchObject({
    state: 'ASKED',
    myRole: 'CANDIDATE',
    words: 'You two should talk.',
    asker: null,
    connector: { name: 'Bilal' },
    ask: null,
    title: null,
  });
  expect(await seenBy(writer, id)).toBeNull();
  expect(await act(api(), known, 'passOn', { introductionId: id })).toMatchObject({ problem: 'Conflict' });
  expect(await act(api(), known, 'acceptIntroduction', { introductionId: id })).toEqual({
    problem: null,
    introduction: { id, state: 'WAITING' },
  });
  expect(await seenBy(writer, id)).toMatchObject({
    state: 'ASKED',
    myRole: 'ASKER',
    words: 'You two should talk.',
    connector: { name: 'Bilal' },
    candidate: null,
  });
  expect((await writer.ask('query ($id: ID!) { node(id: $id) { id } }', { id: known.id })).data).toEqual({
    node: null,
  });
  expect(await act(api(), writer, 'acceptIntroduction', { introductionId: id })).toEqual({
    problem: null,
    introduction: { id, state: 'CONNECTED' },
  });
  for (const who of [writer, reader, known])
    expect(await seenBy(who, id)).toMatchObject({
      state: 'CONNECTED',
      asker: { name: 'Aude' },
      candidate: { name: 'Chloé' },
    });
  expect((await seenBy(writer, id))?.thread).toEqual((await seenBy(known, id))?.thread);
});

test('declineIntroduction, expiry: an offer is gone for one, NOT_THIS_TIME for the others', async () => {
  const [declined, lapsed] = [await offered(), await offered(await writeEntry(writer, project))];
  await act(api(), known, 'declineIntroduction', { introductionId: declined });
  await passTime(lapsed, 7);
  for (const id of [declined, lapsed]) expect(await statesOf(id)).toEqual([null, null, 'WAITING']);
  const late = await offered(await writeEntry(writer, project));
  await act(api(), known, 'acceptIntroduction', { introductionId: late });
  await passTime(late, 7);
  expect(await statesOf(late)).toEqual(['WAITING', null, 'WAITING']);
  expect(await act(api(), writer, 'acceptIntroduction', { introductionId: late })).toMatchObject({
    problem: 'NotFound',
  });
  await passTime(late, 7);
  expect(await statesOf(late)).toEqual(['NOT_THIS_TIME', null, 'NOT_THIS_TIME']);
});

test('closeAsk: ends an offer about the ask; an ask can be offered for while it is open', async () => {
  const ask = await shareAsk(writer, project);
  const id = await offered(ask);
  await act(api(), known, 'acceptIntroduction', { introductionId: id });
  expect(await seenBy(writer, id)).toMatchObject({ ask: { id: ask } });
  await writer.do('closeAsk', { askId: ask });
  expect(await statesOf(id)).toEqual(['WAITING', null, 'WAITING']);
  expect(
    await act(api(), reader, 'offerIntroduction', { itemId: ask, personId: known.id, words: 'Again' }),
  ).toMatchObject({ problem: 'Conflict' });
});

test('offerIntroduction: refuses own items, strangers, writer and reader, and a second offer', async () => {
  const [stranger, other] = [await someone(), await writeEntry(reader, await newProject(reader))];
  const offer = (input: object) =>
    act(api(), reader, 'offerIntroduction', { itemId: entry, personId: known.id, words: 'Talk', ...input });
  expect(await offer({ itemId: other })).toMatchObject({ problem: 'InvalidInput' });
  expect(await offer({ itemId: 'entry_nothing' })).toMatchObject({ problem: 'NotFound' });
  expect(await offer({ personId: stranger.id })).toMatchObject({ problem: 'NotFound' });
  for (const personId of [writer.id, reader.id])
    expect(await offer({ personId })).toMatchObject({ problem: 'InvalidInput' });
  expect(await offer({ words: ' ' })).toMatchObject({ problem: 'InvalidInput' });
  expect(await offer({})).toMatchObject({ problem: null });
  expect(await offer({})).toMatchObject({ problem: 'Conflict' });
});
const newProject = async (who: Someone) =>
  ((await who.do('createProject', { title: 'Mine' }, 'project { id }'))['project'] as { id: string }).id;

test('weeklyCap: an offer counts for the reader and does not reach a person over their cap', async () => {
  await cypher('MATCH (p:Person {id: $id}) SET p.weeklyCap = 1', { id: known.id });
  const [first, second] = [await offered(), await offered(await writeEntry(writer, project))];
  expect([
    (await seenBy(known, first))?.state,
    await seenBy(known, second),
    (await seenBy(reader, second))?.state,
  ]).toEqual(['ASKED', null, 'WAITING']);
  await offered(await writeEntry(writer, project));
  const { problems } = await reader.do('offerIntroduction', {
    itemId: await writeEntry(writer, project),
    personId: known.id,
    words: 'Talk',
  });
  expect(problems).toMatchObject([{ __typename: 'LimitReached' }]);
  expect(Date.parse(problems[0]?.retryAt ?? '') - Date.now()).toBeGreaterThan(6.9 * day);
});

test('block: an offer between two with a block reaches neither; the reader cannot tell', async () => {
  await met(known, writer);
  await known.do('block', { personId: writer.id });
  const id = await offered();
  expect(await statesOf(id)).toEqual([null, null, 'WAITING']);
});
