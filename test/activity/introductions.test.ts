// Each party of an introduction hears of their turn and of the agreement; nobody hears of a refusal. The end
// of its time is told in the same way whatever happened.
import { expect, test } from '@jest/globals';
import { recordEnded } from '../../api/introduction/tell.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { createProject, writeEntry } from '../entry/support.ts';
import { act, api, requested, trio, type Trio } from '../introduction/support.ts';
import { cypher, graph } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
import { listen, type Listener } from './support.ts';

type Ears = Record<'asker' | 'connector' | 'candidate', Listener>;

/**
 * Subscribes the three. `heard` gives what each was told up to now: it has an entry written that all three
 * may read, and waits for it.
 */
async function listening(
  three: Trio,
): Promise<{ ears: Ears; heard: () => Promise<Record<keyof Ears, string[]>> }> {
  const writer = await someone();
  const project = await createProject(writer);
  for (const reader of [three.asker, three.connector, three.candidate]) {
    await met(writer, reader);
    await writer.do('setTrust', { personId: reader.id, level: 'FULL' });
  }
  const [asker, connector, candidate] = [
    await listen(three.asker),
    await listen(three.connector),
    await listen(three.candidate),
  ];
  const heard = async () => {
    const sentinel = await writeEntry(writer, project);
    const news = async (ear: Listener) =>
      (await ear.before(sentinel)).filter((one) => !one.startsWith('EntryWritten'));
    return { asker: await news(asker), connector: await news(connector), candidate: await news(candidate) };
  };
  return { ears: { asker, connector, candidate }, heard };
}

/** Moves the introduction back, so that its time is over. */
const end = (introduction: string) =>
  cypher(
    `MATCH (i:Introduction {id: $introduction})
    SET i.at = $now - 15 * 86400000, i.expiresAt = $now - 86400000`,
    { introduction, now: Date.now() },
  );
const tellAll = () => recordEnded(graph(), new Deadline(20_000), Date.now(), 1000);

test('activity: parties of an introduction are told their turn, the agreement and the messages', async () => {
  const three = await trio();
  const { asker, connector, candidate } = three;
  const { heard } = await listening(three);
  const id = await requested(three);
  const changed = `IntroductionChanged ${id}`;
  expect(await heard()).toEqual({ asker: [], connector: [changed], candidate: [] });
  await act(api(), connector, 'passOn', { introductionId: id, words: 'She is careful.' });
  expect(await heard()).toEqual({ asker: [], connector: [changed], candidate: [changed] });
  await act(api(), candidate, 'acceptIntroduction', { introductionId: id });
  expect(await heard()).toEqual({ asker: [changed], connector: [changed, changed], candidate: [changed] });
  const { thread } = (
    await asker.ask<{ node: { thread: { id: string } } }>(
      'query ($id: ID!) { node(id: $id) { ... on Introduction { thread { id } } } }',
      { id },
    )
  ).data.node;
  const { message } = (await candidate.do(
    'say',
    { threadId: thread.id, text: 'Hello both' },
    'message { id }',
  )) as unknown as { message: { id: string } };
  expect(await heard()).toEqual({
    asker: [changed, `MessageSaid ${message.id}`],
    connector: [changed, changed, `MessageSaid ${message.id}`],
    candidate: [changed],
  });
});

test('activity: nobody is told of a declined or withdrawn introduction, or one over a cap', async () => {
  const [first, second, third] = [await trio(), await trio(), await trio()];
  const all = [await listening(first), await listening(second), await listening(third)];
  const heard = () => Promise.all(all.map((one) => one.heard()));
  const [declined, withdrawn] = [await requested(first), await requested(second)];
  await cypher(
    `MATCH (b:Person {id: $id}) UNWIND range(1, 3) AS n
    CREATE (:Introduction {expiresAt: 0})-[:CONNECTOR {at: $now}]->(b)`,
    { id: third.connector.id, now: Date.now() },
  );
  await requested(third);
  await act(api(), second.connector, 'passOn', { introductionId: withdrawn });
  const [one, two] = [`IntroductionChanged ${declined}`, `IntroductionChanged ${withdrawn}`];
  const asked = [
    { asker: [], connector: [one], candidate: [] },
    { asker: [], connector: [two], candidate: [two] },
    { asker: [], connector: [], candidate: [] },
  ];
  expect(await heard()).toEqual(asked);
  await act(api(), first.connector, 'declineIntroduction', { introductionId: declined });
  await act(api(), second.asker, 'withdrawIntroduction', { introductionId: withdrawn });
  expect(await heard()).toEqual(asked);
});

test.each<[string, (three: Trio, id: string) => Promise<unknown>, { connector: number }]>([
  ['ignored', async () => {}, { connector: 0 }],
  [
    'declined by the connector',
    (three, introductionId) => act(api(), three.connector, 'declineIntroduction', { introductionId }),
    { connector: 0 },
  ],
  [
    'ignored by the candidate',
    (three, introductionId) => act(api(), three.connector, 'passOn', { introductionId }),
    { connector: 1 },
  ],
  [
    'declined by the candidate',
    async (three, introductionId) => {
      await act(api(), three.connector, 'passOn', { introductionId });
      await act(api(), three.candidate, 'declineIntroduction', { introductionId });
    },
    { connector: 1 },
  ],
])(
  'activity: the end of the time of an introduction is told once, and alike to the asker: %s',
  async (_way, happens, { connector }) => {
    const three = await trio();
    const id = await requested(three);
    await happens(three, id);
    const { heard } = await listening(three);
    await end(id);
    await tellAll();
    await tellAll();
    const changed = `IntroductionChanged ${id}`;
    expect(await heard()).toEqual({
      asker: [changed],
      connector: Array.from({ length: connector }, () => changed),
      candidate: [],
    });
  },
);

test('activity: nobody is told of the end of an introduction that was withdrawn or agreed to', async () => {
  const [back, done] = [await trio(), await trio()];
  const [withdrawn, connected] = [await requested(back), await requested(done)];
  await act(api(), back.asker, 'withdrawIntroduction', { introductionId: withdrawn });
  await act(api(), done.connector, 'passOn', { introductionId: connected });
  await act(api(), done.candidate, 'acceptIntroduction', { introductionId: connected });
  const [one, two] = [await listening(back), await listening(done)];
  await Promise.all([end(withdrawn), end(connected)]);
  await tellAll();
  expect([await one.heard(), await two.heard()]).toEqual(
    Array.from({ length: 2 }, () => ({ asker: [], connector: [], candidate: [] })),
  );
});
