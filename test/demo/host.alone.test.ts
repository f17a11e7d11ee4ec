// Copies as the host sees them: left out of counts and imports, and removed when they end. These tests count
// every node and remove every copy, so they have the database alone.
import { beforeAll, expect, test } from '@jest/globals';
import { buildDemo } from '../../api/demo/build.ts';
import { removeDemos } from '../../api/demo/sweep.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { systemClock } from '../../api/request/clock.ts';
import { admin, lines } from '../admin/support.ts';
import { shareAsk, createProject } from '../entry/support.ts';
import { people as csv, Source } from '../import/support.ts';
import { Browser } from '../support/browser.ts';
import { browserIn, demo, inDemo, removeCopies } from '../support/demo.ts';
import { emptyDatabase } from '../support/empty-database.ts';
import { cypher, graph } from '../support/graph.ts';
import type { Problem } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';
import { onThisDatabase, Product } from '../support/product.ts';

const day = 24 * 3_600_000;
/** The ids of all copies. */
const livingCopies = async () =>
  (await cypher<{ id: string }>('MATCH (d:Demo) RETURN d.id AS id')).map(({ id }) => id);
const visit = `mutation { visitDemo(input: { locale: FR }) { viewer { person { id } }
  problems { __typename path ... on LimitReached { retryAt } } } }`;
type Visited = { visitDemo: { viewer: { person: { id: string } } | null; problems: Problem[] } };

beforeAll(emptyDatabase, 180_000);

test('removeDemos: after its day a copy is removed with everything made in it, and nothing else', async () => {
  const kept = await demo();
  const census = async () =>
    await cypher('MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS count ORDER BY label');
  const before = await census();
  const ids = await demo('EN', Date.now() - day + 60_000);
  const [maelle, browser] = [await inDemo(ids, 'maelle'), await browserIn(ids, 'fatou')];
  const askId = await shareAsk(maelle, await createProject(maelle), {
    topicIds: [ids.topics.greenhouse],
    key: 'k',
  });
  await maelle.do('widenAsk', { askId });
  await removeDemos(graph(), Date.now(), false);
  expect((await browser.ask('{ viewer { demo { endsAt } } }')).data).toMatchObject({ viewer: { demo: {} } });
  await removeDemos(graph(), Date.now() + 120_000, false);
  expect((await browser.ask('{ viewer { demo { endsAt } } }')).data).toEqual({ viewer: null });
  expect((await census()).filter(({ label }) => label !== 'Sequence')).toEqual(
    before.filter(({ label }) => label !== 'Sequence'),
  );
  expect(await livingCopies()).toContain(kept.demo);
  await removeCopies(kept);
}, 120_000);

test('demo/open: past the limit of copies the oldest ends', async () => {
  const rolledBack = new Error('rolled back');
  let ended: readonly string[] = [];
  let oldest = '';
  await graph()
    .write(new Deadline(30_000), async (run) => {
      oldest = (await buildDemo(run, systemClock, Date.now() - 60_000, 'FR')).demo;
      await buildDemo(run, systemClock, Date.now() - 30_000, 'FR');
      const roles = [{ person: 'person_nobody', part: 'ASKER' as const }];
      await run('demo/open', {
        demo: systemClock.newId('demo'),
        roles,
        endsAt: Date.now() + day,
        now: Date.now(),
        most: 2,
      });
      ended = (await run('demo/ended', { now: Date.now(), all: false })).map(({ id }) => id);
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  expect(ended).toContain(oldest);
}, 60_000);

test('DEMO=off: visitDemo is NotFound, and earlier copies are removed', async () => {
  const ids = await demo();
  const product = await Product.start(undefined, { ...onThisDatabase(), DEMO: 'off' });
  try {
    await eventually(async () => {
      expect(await livingCopies()).toEqual([]);
    });
    expect(await cypher('MATCH (p:Person {house: $demo}) RETURN p', { demo: ids.demo })).toEqual([]);
    const browser = new Browser(product.url);
    expect((await browser.ask('{ house { demo } }')).data).toEqual({ house: { demo: false } });
    expect((await browser.ask<Visited>(visit)).data.visitDemo).toEqual({
      viewer: null,
      problems: [{ __typename: 'NotFound', path: null }],
    });
    expect(browser.cookie).toBeNull();
  } finally {
    await product.stop();
    product.remove();
  }
}, 120_000);

test('admin check, topics and import: leave copies out', async () => {
  const counted = async () => lines((await admin(['check'])).stdout)[0];
  const before = await counted();
  const third = await demo('EN');
  expect(await counted()).toBe(before);
  const listed = lines((await admin(['topics'])).stdout);
  expect(listed.filter((line) => line.includes('Frames') || line.includes('cold frames'))).toEqual([]);
  expect(await admin(['topics', 'remove', third.topics.greenhouse])).toMatchObject({ code: 1 });
  const source = new Source();
  await source.import({ 'people.csv': csv, 'topics.csv': 'ref,name\n~t,Greenhouses and cold frames\n' });
  expect(await source.node('t')).toMatchObject({ name: 'Greenhouses and cold frames' });
  expect(
    await cypher('MATCH (n {house: $demo}) WHERE (n:Person OR n:Topic) AND n.ref IS NOT NULL RETURN n', {
      demo: third.demo,
    }),
  ).toEqual([]);
  await removeCopies(third);
}, 120_000);
