import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { linkFor } from '../support/browser.ts';
import { enterAs, loseAnswer, openDemo, useBrowser } from './support.ts';

const open = useBrowser();

test('API unavailable: what was read stays, and a retry succeeds afterwards', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  await page.locator('[data-node][data-column="helpers"]').first().click();
  const said = page.getByRole('region', { name: 'Tous les chemins' }).getByText(/en qui vous avez confiance/);
  const before = await said.innerText();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Chercher encore' }).click();
  await page.getByText('La maison n’a pas répondu à temps : c’est peut-être fait').waitFor();
  expect(await said.innerText()).toBe(before);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Chercher encore' }).click();
  await page.getByText('La maison n’a pas répondu').waitFor({ state: 'detached' });
});

test('answer lost: what was written is sent again by itself, and stands there once', async () => {
  const [page, ana] = [await open(), await someone({ name: 'Ana' })];
  await enterAs(page, ana);
  await page.goto('/welcome');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await loseAnswer(page, 'mutation BeginProject');
  await page.getByRole('textbox', { name: 'Sur quoi travaillez-vous' }).fill('Une serre');
  await page.getByRole('button', { name: 'Commencer ce carnet' }).click();
  await page.getByRole('heading', { level: 1, name: 'De quoi parleriez-vous volontiers' }).waitFor();
  expect(
    await cypher('MATCH (:Person {id: $id})-[:KEEPS]->(project:Project) RETURN project.id', { id: ana.id }),
  ).toHaveLength(1);
});

test('answer lost: signing in is found to have worked', async () => {
  const [page, ana] = [await open(), await someone({ name: 'Ana' })];
  await page.goto(`/enter#${await linkFor(ana)}`);
  await loseAnswer(page, 'mutation SignIn');
  await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bon(jour|soir) Ana$/ }).waitFor();
});

test('not found: an ask that does not exist, one of somebody else, and an unknown address', async () => {
  const page = await open();
  await openDemo(page);
  const other = await someone();
  const { project } = await other.do('createProject', { title: 'P' }, 'project { id }');
  const { ask } = await other.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'Secret' },
    'ask { id }',
  );
  for (const id of ['ask_V1StGXR8_Z5jdHi6B-myT', (ask as { id: string }).id]) {
    await page.goto(`/asks/${id}`);
    await page.getByText('Il n’y a rien ici pour vous').waitFor();
    await page.goto(`/asks/${id}/edit`);
    await page.getByText('Il n’y a rien ici pour vous').waitFor();
  }
  await page.goto('/nowhere');
  await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
});

test('names: with diacritics, right to left, emoji, and with angle brackets that are not markup', async () => {
  const names = ['<script>alert(1)</script>', 'ليلى الخطيب', 'Nguyễn Thị Ánh Nguyệt'] as const;
  const [me, connector] = [await someone({ name: 'Ana 👩🏽‍🔧' }), await someone({ name: names[1] })];
  const helpers = [
    await someone({ name: names[0], open: true }),
    await someone({ name: names[2], open: true }),
  ];
  const { project } = await me.do('createProject', { title: 'P' }, 'project { id }');
  const { ask } = await me.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'مساعدة <b>' },
    'ask { id }',
  );
  const id = (ask as { id: string }).id;
  await cypher(
    `MATCH (a:Person {id: $me}), (b:Person {id: $connector}), (q:Ask {id: $id})
     CREATE (a)-[:MET {since: 0}]->(b), (a)-[:TRUSTS {weight: 1.0, since: 0, reads: 'NOTHING'}]->(b)
     SET q.state = 'WIDENED'
     WITH b, q UNWIND range(0, size($helpers) - 1) AS rank MATCH (c:Person {id: $helpers[rank]})
     CREATE (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c),
       (q)-[:SURFACED {lane: 'SECOND_CIRCLE', at: 0, rank: rank, band: 'GOOD', reasons: [],
         connectors: [$connector]}]->(c)`,
    { me: me.id, connector: connector.id, id, helpers: helpers.map((helper) => helper.id) },
  );
  const page = await open();
  page.on('dialog', () => {
    throw new Error('a script in a name was run');
  });
  await enterAs(page, me);
  await page.goto(`/asks/${id}`);
  for (const name of names) await page.locator('[data-node]').getByText(name, { exact: true }).waitFor();
  expect(await page.locator('[data-node] .face').allInnerTexts()).toEqual(
    expect.arrayContaining(['S', 'لا', 'NN']),
  );
  expect(await page.locator('bdi').count()).toBeGreaterThan(2);
});
