// The limits of activity: scopes, numbers, slow readers, a silent database, sweeping, deleted accounts.
import { beforeEach, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Deadline, Unavailable } from '../../api/neo4j/deadline.ts';
import { Graph } from '../../api/neo4j/graph.ts';
import { writerAndReader, createProject, writeEntry } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { cypher, driver, graph } from '../support/graph.ts';
import { startTestServer } from '../support/test-server.ts';
import { someone, type Someone } from '../support/people.ts';
import { listen, Listener } from './support.ts';

let writer: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
});

test('activity: a slow reader gets every event', async () => {
  const hears = await listen(reader);
  hears.socket?.pause();
  const written: string[] = [];
  for (let i = 0; i < 60; i++) written.push(`EntryWritten ${await writeEntry(writer, project, `x${i}`)}`);
  hears.socket?.resume();
  await hears.until(() => hears.news().length >= 60);
  expect(hears.news()).toEqual(written);
});

test('activity: a subscription needs the scope and a viewer, and the twenty-first is refused', async () => {
  const narrow = await someone({ scopes: ['PEOPLE_READ'] });
  const refused = new Listener(narrow);
  await refused.until(() => refused.errors.length > 0);
  expect([refused.heard, refused.errors]).toMatchObject([[], [{ extensions: { code: 'FORBIDDEN' } }]]);
  const nobody = new Listener({ cookie: '' });
  await nobody.until(() => nobody.errors.length > 0);
  expect(nobody.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  const many = await Promise.all(Array.from({ length: 20 }, () => listen(reader)));
  const more = new Listener(reader);
  await more.until(() => more.errors.length > 0);
  expect(more.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  await many[0]?.stop();
  await listen(reader);
});

test('activity: subscriptions that ended with their session no longer count', async () => {
  const browser = await signedIn(reader);
  const many = await Promise.all(Array.from({ length: 20 }, () => listen({ cookie: browser.cookie })));
  await browser.do('signOut', {});
  await Promise.all(many.map((one) => one.until(() => one.ended)));
  await listen(reader);
});

test('activity: a silent database delays events and loses none, and a fault is logged once', async () => {
  let down = false;
  const failing = new (class extends Graph {
    override async run<N extends Parameters<Graph['run']>[1]>(
      ...args: Parameters<typeof Graph.prototype.run<N>>
    ): ReturnType<typeof Graph.prototype.run<N>> {
      if (down && args[1].startsWith('activity/')) throw new Unavailable();
      return await super.run<N>(...args);
    }
  })(driver());
  const house = await startTestServer({ graph: failing });
  try {
    const hears = await listen(reader, { at: house.api });
    down = true;
    const written = [await writeEntry(writer, project, 'One'), await writeEntry(writer, project, 'Two')];
    const isOfSockets = (line: string) => line.includes('closeEnded');
    await hears.until(() => house.logged.some((line) => line.includes('Unavailable') && !isOfSockets(line)));
    down = false;
    await hears.until(() => hears.news().length === 2);
    expect(hears.news()).toEqual(written.map((id) => `EntryWritten ${id}`));
    // Both look at the graph by themselves: who tells news, and who closes sockets whose session has ended.
    const faults = house.logged.filter((line) => line.includes('fault'));
    const ofSockets = faults.filter(isOfSockets);
    expect(faults.length - ofSockets.length).toBe(1);
    expect(ofSockets.length).toBeLessThanOrEqual(1);
  } finally {
    await house.server.close();
  }
});

test('activity: old events are swept', async () => {
  const seqs = Array.from({ length: 3 }, () => -Math.floor(Math.random() * 1e12));
  await cypher(
    'UNWIND $seqs AS seq CREATE (:Event {seq: seq, at: 1, kind: "EntryWritten", about: $id, to: $id})',
    { seqs, id: nanoid() },
  );
  const [swept] = await graph().run(new Deadline(5_000), 'activity/sweep', { before: 2, limit: 1000 });
  expect(swept?.swept).toBeGreaterThanOrEqual(3);
  expect(await cypher('MATCH (e:Event) WHERE e.seq IN $seqs RETURN e', { seqs })).toEqual([]);
});

test('activity: deleteAccount removes the events from and to the person', async () => {
  const browser = await signedIn(writer);
  await writeEntry(writer, await createProject(writer), 'Soon gone');
  const events = () =>
    cypher('MATCH (e:Event) WHERE e.to = $id OR e.from = $id RETURN e.kind AS kind', { id: writer.id });
  expect(await events()).not.toEqual([]);
  expect((await browser.do('deleteAccount', { sharedEntries: 'REMOVE' })).problems).toEqual([]);
  expect(await events()).toEqual([]);
});
