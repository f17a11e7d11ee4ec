// A copy ends: after its day, when there are too many, and where the host wants none.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { buildDemo } from '../../api/demo/build.ts';
import { removeDemos } from '../../api/demo/sweep.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { systemClock } from '../../api/request/clock.ts';
import { Browser } from '../support/browser.ts';
import { browserIn, demo, inDemo, removeCopies } from '../support/demo.ts';
import { cypher, graph } from '../support/graph.ts';
import type { Problem } from '../support/people.ts';
import { eventually, onThisDatabase, Product } from '../support/product.ts';

const day = 24 * 3_600_000;
const living = async () =>
  (await cypher<{ id: string }>('MATCH (d:Demo) RETURN d.id AS id')).map(({ id }) => id);
const visit =
  'mutation { visitDemo(input: { locale: FR }) { viewer { person { id } } problems { __typename path ... on LimitReached { retryAt } } } }';
type Visited = { visitDemo: { viewer: { person: { id: string } } | null; problems: Problem[] } };

test('past its day a copy goes with everything its people made since; another one stays, and so does the real house', async () => {
  const kept = await demo();
  const census = async () =>
    await cypher('MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS count ORDER BY label');
  const before = await census();
  const ids = await demo('EN', Date.now() - day + 60_000);
  const [maelle, browser] = [await inDemo(ids, 'maelle'), await browserIn(ids, 'fatou')];
  const project = (
    (await maelle.do('createProject', { title: 'One more', key: 'k' }, 'project { id }'))['project'] as {
      id: string;
    }
  ).id;
  const askId = (
    (
      await maelle.do(
        'draftAsk',
        { projectId: project, title: 'Greenhouse', topicIds: [ids.topics.greenhouse] },
        'ask { id }',
      )
    )['ask'] as { id: string }
  ).id;
  await maelle.do('shareAsk', { askId });
  await maelle.do('widenAsk', { askId });
  await removeDemos(graph(), Date.now(), false);
  expect((await browser.ask('{ viewer { demo { endsAt } } }')).data).toMatchObject({ viewer: { demo: {} } });
  await removeDemos(graph(), Date.now() + 120_000, false);
  expect((await browser.ask('{ viewer { demo { endsAt } } }')).data).toEqual({ viewer: null });
  expect((await census()).filter(({ label }) => label !== 'Sequence')).toEqual(
    before.filter(({ label }) => label !== 'Sequence'),
  );
  expect(await living()).toContain(kept.demo);
  await removeCopies(kept);
}, 120_000);

test('with more than may live, the oldest ends', async () => {
  const takenBack = new Error('taken back');
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
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  expect(ended).toContain(oldest);
}, 60_000);

test('twenty visits an hour from one address; then the answer says when', async () => {
  const product = await Product.start(undefined, onThisDatabase());
  try {
    const before = await living();
    const browser = new Browser(product.url);
    const visits: Visited['visitDemo'][] = [];
    for (let times = 0; times < 21; times += 1) {
      browser.cookie = null;
      visits.push((await browser.ask<Visited>(visit)).data.visitDemo);
    }
    expect(visits.slice(0, 20).filter(({ viewer }) => viewer === null)).toEqual([]);
    expect(visits[20]).toMatchObject({
      viewer: null,
      problems: [{ __typename: 'LimitReached', retryAt: expect.any(String) }],
    });
    const left = Date.parse(visits[20]?.problems[0]?.retryAt ?? '') - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(3_600_000);
    const made = (await living()).filter((id) => !before.includes(id));
    expect(made).toHaveLength(20);
    await cypher('MATCH (d:Demo) WHERE d.id IN $made SET d.endsAt = 1', { made });
    await removeDemos(graph(), 1, false);
  } finally {
    await product.stop();
    product.remove();
  }
}, 180_000);

test('DEMO=off: the house cannot be visited, and copies from before go', async () => {
  const ids = await demo();
  const product = await Product.start(undefined, { ...onThisDatabase(), DEMO: 'off' });
  try {
    await eventually(async () => {
      await pause(100);
      expect(await living()).toEqual([]);
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
