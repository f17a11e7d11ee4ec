// What a conversation says of the introduction that opened it: what `Viewer.introductions` says, and no more.
import { expect, test } from '@jest/globals';
import { writeEntry, writerAndReader } from '../entry/support.ts';
import type { Someone } from '../support/people.ts';
import { act, api, fields, requested, seenBy, trio, type SeenIntroduction } from './support.ts';

interface Seen {
  id: string;
  introduction: SeenIntroduction | null;
}

async function threadOf(who: Someone): Promise<Seen | undefined> {
  const { data } = await who.ask<{ viewer: { threads: { edges: { node: Seen }[] } } }>(
    `{ viewer { threads { edges { node { id introduction { ${fields} } } } } } }`,
  );
  return data.viewer.threads.edges[0]?.node;
}

test('Thread.introduction: each party reads in it what the introduction itself shows them', async () => {
  const three = await trio();
  const { asker, connector, candidate } = three;
  const id = await requested(three);
  await act(api(), connector, 'passOn', { introductionId: id, words: 'She is careful.' });
  await act(api(), candidate, 'acceptIntroduction', { introductionId: id });
  for (const who of [asker, connector, candidate]) {
    const thread = await threadOf(who);
    expect(thread?.introduction?.id).toBe(id);
    expect(thread?.introduction).toEqual(await seenBy(who, id));
  }
  expect((await threadOf(candidate))?.introduction?.words).toBe('She is careful.');
});

test('Thread.introduction: null in a conversation that began with an answer', async () => {
  const { writer, reader, project } = await writerAndReader();
  const itemId = await writeEntry(writer, project, 'I am stuck with the frame');
  await reader.do('answer', { itemId, text: 'Try oak' });
  expect(await threadOf(writer)).toMatchObject({ introduction: null });
});
