import { describe, expect, test } from '@jest/globals';
import {
  Browser as Sender,
  linkFor,
  newAddress,
  onlyMailTo,
  signedIn,
  withAddress,
} from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { enterAs, openDemo, useBrowser } from './support.ts';

const open = useBrowser();

describe('the link of a mail', () => {
  test('is asked for at the threshold, confirmed by a click, and works once', async () => {
    const ada = await someone({ name: 'Ada' });
    const email = await withAddress(ada);
    const page = await open();
    await page.goto('/');
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByLabel('Votre adresse e-mail').fill('nonsense');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Cela ne ressemble pas à une adresse').waitFor();
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
    const { code } = await onlyMailTo(email);
    await page.goto(`/enter#${code}`);
    expect(await page.getByText('dans un autre navigateur').count()).toBe(0);
    await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mes demandes' }).waitFor();

    const elsewhere = await open({ locale: 'en-GB' });
    await elsewhere.goto(`/enter#${code}`);
    await elsewhere.getByText('You may have asked for this link in another browser').waitFor();
    await elsewhere.getByRole('button', { name: 'Enter the house' }).click();
    await elsewhere.getByText('This link no longer works').waitFor();
    await elsewhere.getByRole('button', { name: 'Ask for a new link' }).click();
    await elsewhere.getByLabel('Your e-mail address').waitFor();
  });

  test('says so when its time is over, or when a part of it is missing', async () => {
    const ada = await someone({ name: 'Ada' });
    const page = await open();
    await page.goto(`/enter#${await linkFor(ada, Date.now() - 1)}`);
    await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
    await page.getByText('Ce lien ne sert plus').waitFor();
    await page.goto('/asks/new');
    await page.goto('/enter');
    await page.getByText('Il manque une partie du lien').waitFor();
  });
});

describe('an invitation', () => {
  const make = async (name: string) => {
    const maker = await someone({ name });
    const { link, invitation } = await maker.do(
      'createInvitation',
      { level: 'FULL', words: 'Viens voir.' },
      'link invitation { id }',
    );
    return {
      maker,
      path: new URL(String(link)).pathname + new URL(String(link)).hash,
      id: (invitation as { id: string }).id,
    };
  };

  test('shows who invites and their words, and lets somebody new in by mail', async () => {
    const { path, maker } = await make('Nadia');
    const email = newAddress();
    const page = await open();
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Nadia vous invite' }).waitFor();
    await page.getByText('Viens voir.').waitFor();
    await page.getByText('Je respecte assez cette personne pour écouter ses conseils').waitFor();
    await page.getByRole('button', { name: 'Accepter' }).click();
    await page.getByText('Écrivez un nom').waitFor();
    await page.getByLabel('Votre prénom').fill('Omar');
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Accepter' }).click();
    await page.getByRole('heading', { name: 'Presque fini' }).waitFor();
    const { code } = await onlyMailTo(email);
    await page.goto(`/enter#${code}`);
    await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
    await page.getByText('Vous n’avez encore rien demandé').waitFor();
    expect(
      await cypher(
        'MATCH (:Person {id: $id})-[:MET]->(p:Person {email: $email})-[:MET]->(:Person {id: $id}) RETURN p.name AS name',
        { id: maker.id, email },
      ),
    ).toEqual([{ name: 'Omar' }]);
  });

  test('is known to its own maker, and leads nowhere once taken back', async () => {
    const { path, maker } = await make('Nadia');
    const page = await open();
    await enterAs(page, maker);
    await page.goto(path);
    await page.getByText('C’est votre propre invitation').waitFor();
    await page.goto('/place');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Viens voir.' })
      .getByRole('button', { name: 'Retirer' })
      .click();
    await page.getByText('Aucune invitation ouverte').waitFor();
    const other = await open();
    await other.goto(path);
    await other.getByText('Cette invitation ne mène plus nulle part').waitFor();
  });
});

test('two tabs: leaving in one is noticed in the other', async () => {
  const ada = await someone({ name: 'Ada' });
  const one = await open();
  await enterAs(one, ada);
  await one.goto('/asks');
  await one.getByRole('heading', { level: 1, name: 'Mes demandes' }).waitFor();
  const two = await one.context().newPage();
  await two.goto('/asks');
  await two.getByRole('button', { name: 'Sortir' }).click();
  await two.getByRole('button', { name: 'Entrer' }).waitFor();
  await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await one.getByText('Vous n’êtes plus dans la maison').waitFor();
});

test('a session ended elsewhere ends here', async () => {
  const ada = await someone({ name: 'Ada' });
  const page = await open();
  await enterAs(page, ada);
  await signedIn(ada, new Sender());
  await page.goto('/place');
  await page.getByRole('button', { name: 'Fermer cet accès' }).click();
  await page.getByRole('button', { name: 'Fermer cet accès' }).waitFor({ state: 'detached' });
});

test('the house away while a path is open: what was read stays, and it goes on afterwards', async () => {
  const page = await open();
  const ids = await openDemo(page);
  await page.goto(`/asks/${ids.asks.wind}`);
  await page.locator('.node[data-column="helpers"]').first().click();
  const said = page.getByRole('region', { name: 'Chemin choisi' }).getByText(/en qui vous avez confiance/);
  const before = await said.innerText();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Chercher encore' }).click();
  await page.getByText('La maison ne répond pas pour le moment. Rien n’a été changé').waitFor();
  expect(await said.innerText()).toBe(before);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Chercher encore' }).click();
  await page.getByText('La maison ne répond pas').waitFor({ state: 'detached' });
});

test('an ask that vanished, one of somebody else, and a page that never was', async () => {
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

test('names as people have them: with marks, from right to left, and with brackets that are no markup', async () => {
  const names = ['<script>alert(1)</script>', 'ليلى الخطيب', 'Nguyễn Thị Ánh Nguyệt'] as const;
  const [me, connector] = [await someone({ name: 'Ana' }), await someone({ name: names[1] })];
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
     CREATE (a)-[:MET {since: 0}]->(b), (a)-[:TRUSTS {weight: 1.0, since: 0, reads: 'NOTHING'}]->(b) SET q.state = 'WIDENED'
     WITH b, q UNWIND range(0, size($helpers) - 1) AS rank MATCH (c:Person {id: $helpers[rank]})
     CREATE (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c), (q)-[:SURFACED {lane: 'SECOND_CIRCLE', at: 0, rank: rank, band: 'GOOD', reasons: [], connectors: [$connector]}]->(c)`,
    { me: me.id, connector: connector.id, id, helpers: helpers.map((helper) => helper.id) },
  );
  const page = await open();
  page.on('dialog', () => {
    throw new Error('a name was run');
  });
  await enterAs(page, me);
  await page.goto(`/asks/${id}`);
  for (const name of names) await page.locator('.node').getByText(name, { exact: true }).waitFor();
  expect(await page.locator('.node .face').allInnerTexts()).toEqual(
    expect.arrayContaining(['S', 'لا', 'NN']),
  );
  expect(await page.locator('bdi').count()).toBeGreaterThan(2);
});
