import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { linkFor, newAddress, onlyMailTo, withAddress } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { enterAs, useBrowser } from './support.ts';

const open = useBrowser();

describe('sign-in link', () => {
  test('is requested on the home screen, confirmed by a click, and works once', async () => {
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
    const { hash } = await onlyMailTo(email);
    await page.goto(`/enter#${hash}`);
    await page.getByText('Confirmez que c’est bien vous').waitFor();
    expect(await page.getByText('n’a pas été demandé dans ce navigateur').count()).toBe(0);
    await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
    await page.getByRole('heading', { level: 1, name: /^Bon(jour|soir) Ada$/ }).waitFor();

    const elsewhere = await open({ locale: 'en-GB' });
    await elsewhere.goto(`/enter#${hash}`);
    await elsewhere.getByText('This link was not asked for in this browser').waitFor();
    await elsewhere.getByText('somebody else typed your address').waitFor();
    await elsewhere.getByRole('button', { name: 'Enter the house' }).click();
    await elsewhere.getByText('This link no longer works').waitFor();
    await elsewhere.getByRole('button', { name: 'Ask for a new link' }).click();
    await elsewhere.getByLabel('Your e-mail address').waitFor();
  });

  test('says that it has expired, or that a part of it is missing', async () => {
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

describe('invitation', () => {
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

  test('lets a new person in by mail, who then sees who invites, and accepts', async () => {
    const { path, maker } = await make('Nadia');
    const email = newAddress();
    const page = await open();
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Quelqu’un vous invite' }).waitFor();
    expect(await page.getByText('Nadia').count()).toBe(0);
    await page.getByLabel('Votre adresse e-mail').fill('nonsense');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByText('Cela ne ressemble pas à une adresse').waitFor();
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
    const { hash } = await onlyMailTo(email);
    await page.goto(`/enter#${hash}`);
    await page.getByText('Confirmez que c’est bien vous').waitFor();
    await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nadia vous invite' }).waitFor();
    await page.getByText('Viens voir.').waitFor();
    await page.getByText('Je respecte assez cette personne pour écouter ses conseils').waitFor();
    await page.getByRole('button', { name: 'Accepter' }).click();
    await page.getByText('Écrivez un nom').waitFor();
    await page.getByLabel('Votre prénom').fill('Omar');
    await page.getByRole('button', { name: 'Accepter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nadia vous ouvre la porte' }).waitFor();
    await page.getByText('Viens voir.').waitFor();
    expect(await page.getByLabel('Votre prénom').inputValue()).toBe('Omar');
    expect(
      await cypher(
        `MATCH (:Person {id: $id})-[:MET]->(p:Person {email: $email})-[:MET]->(:Person {id: $id})
          RETURN p.name AS name`,
        { id: maker.id, email },
      ),
    ).toEqual([{ name: 'Omar' }]);
  });

  test('given with the address of somebody else, it lets them in and asks them; it does nothing by itself', async () => {
    const { path, maker } = await make('Mallory');
    const vera = await someone({ name: 'Vera' });
    const email = await withAddress(vera);
    const theirs = await open();
    await theirs.goto(path);
    await theirs.getByLabel('Votre adresse e-mail').fill(email);
    await theirs.getByRole('button', { name: 'Recevoir le lien' }).click();
    await theirs.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
    const hers = await open();
    await hers.goto(`/enter#${(await onlyMailTo(email)).hash}`);
    await hers.getByText('n’a pas été demandé dans ce navigateur').waitFor();
    await hers.getByText('quelqu’un d’autre, qui avait une invitation').waitFor();
    await hers.getByRole('button', { name: 'Entrer dans la maison' }).click();
    await hers.getByRole('heading', { level: 1, name: 'Mallory vous invite' }).waitFor();
    expect(await hers.getByLabel('Votre prénom').count()).toBe(0);
    await hers.getByRole('link', { name: 'Pas maintenant' }).click();
    await hers.getByRole('heading', { level: 1, name: /^Bon(jour|soir) Vera$/ }).waitFor();
    expect(
      await cypher('MATCH (:Person {id: $a})-[r]-(:Person {id: $b}) RETURN type(r) AS type', {
        a: maker.id,
        b: vera.id,
      }),
    ).toEqual([]);
  });

  test('tells its maker that it is their own, and no longer works once withdrawn', async () => {
    const { path, maker, id } = await make('Nadia');
    const page = await open();
    await enterAs(page, maker);
    await page.goto(path);
    await page.getByText('C’est votre propre invitation').waitFor();
    await maker.do('withdrawInvitation', { invitationId: id });
    const other = await open();
    await enterAs(other, await someone());
    await other.goto(path);
    await other.getByText('Cette invitation ne mène plus nulle part').waitFor();
  });
});

test('signOut: another tab notices', async () => {
  const ada = await someone({ name: 'Ada' });
  const one = await open();
  await enterAs(one, ada);
  await one.goto('/logbooks');
  await one.getByRole('heading', { level: 1, name: 'Carnets' }).waitFor();
  const two = await one.context().newPage();
  await two.goto('/me');
  await two.getByRole('button', { name: 'Sortir de la maison' }).click();
  await two.getByRole('button', { name: 'Entrer' }).waitFor();
  await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await one.getByText('Vous n’êtes plus dans la maison').waitFor();
});

test('a session that has ended: signing in again leads back to the page and to what was being written', async () => {
  const ada = await someone({ name: 'Ada' });
  const page = await open();
  await enterAs(page, ada);
  await page.goto('/welcome');
  await page.getByRole('button', { name: 'Continuer' }).click();
  const field = page.getByRole('textbox', { name: 'Sur quoi travaillez-vous' });
  await field.fill('Une serre');
  await page.getByText('gardé sur cet appareil').waitFor();
  await page.context().clearCookies();
  await page.reload();
  await page.getByText('vous retrouvez la page où vous étiez').waitFor();

  await page.goto(`/enter#${await linkFor(ada)}`);
  await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
  await page.waitForURL('/welcome');
  expect(await field.inputValue()).toBe('Une serre');

  await page.context().clearCookies();
  await page.reload();
  await page.getByText('vous retrouvez la page où vous étiez').waitFor();
  const ben = await someone({ name: 'Ben' });
  await page.goto(`/enter#${await linkFor(ben)}`);
  await page.getByRole('button', { name: 'Entrer dans la maison' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bon(jour|soir) Ben$/ }).waitFor();
});

describe('another address', () => {
  test('changes when both links were confirmed', async () => {
    const ada = await someone({ name: 'Ada' });
    const [present, next] = [await withAddress(ada), newAddress()];
    const page = await open();
    await enterAs(page, ada);
    await page.goto('/address');
    await page.getByLabel('La nouvelle adresse').fill(next);
    await page.getByRole('button', { name: 'Envoyer les deux liens' }).click();
    await page.getByText('Les deux liens sont partis').waitFor();
    for (const [address, says] of [
      [present, 'Il reste à ouvrir'],
      [next, 'Votre adresse a changé'],
    ] as const) {
      const [, code] = /\/address#([\w-]+)/.exec((await onlyMailTo(address)).text) ?? [];
      await page.goto('/');
      await page.goto(`/address#${code}`);
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText(says).waitFor();
    }
    expect(await cypher('MATCH (p:Person {id: $id}) RETURN p.email AS email', { id: ada.id })).toEqual([
      { email: next },
    ]);
  });
});

test('a page of another origin: uses the API with a token, and never with the cookie of the browser', async () => {
  const [ada, ben] = [await someone({ name: 'Ada' }), await someone({ name: 'Ben' })];
  const elsewhere = createServer((_request, response) => response.end('<!doctype html>')).listen(
    0,
    '127.0.0.1',
  );
  await once(elsewhere, 'listening');
  const mine = await open();
  await enterAs(mine, ada);
  // Playwright answers the questions of a page that it follows itself.
  const context = await mine.context().browser()?.newContext();
  await context?.addCookies(await mine.context().cookies());
  const page = await context?.newPage();
  await page?.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
  const answers = await page?.evaluate(
    async ([url, token]) => {
      const ask = async (credentials: RequestCredentials, headers: Record<string, string>) => {
        const body = JSON.stringify({ query: '{ viewer { person { name } } }' });
        const request = fetch(url, {
          method: 'POST',
          credentials,
          body,
          headers: { 'content-type': 'application/json', ...headers },
        });
        return await request.then(
          async (response) => [
            response.status,
            response.headers.get('ratelimit') !== null,
            await response.text(),
          ],
          () => 'refused by the browser',
        );
      };
      const authorization = `Bearer ${token}`;
      const overSocket = (payload: object) =>
        new Promise((resolve) => {
          const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
          const send = (message: object) => socket.send(JSON.stringify(message));
          socket.addEventListener('open', () => send({ type: 'connection_init', payload }));
          socket.addEventListener('message', ({ data }) => {
            const { type, payload: answer } = JSON.parse(String(data)) as { type: string; payload: object };
            const query = '{ viewer { person { name } } }';
            if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query } });
            if (type === 'next') resolve(JSON.stringify(answer));
          });
          socket.addEventListener('close', ({ code }) => resolve(code));
        });
      return {
        token: await ask('same-origin', { authorization }),
        tokenAndCookie: await ask('include', { authorization }),
        cookie: await ask('include', { 'apollo-require-preflight': 'true' }),
        nothing: await ask('same-origin', { 'apollo-require-preflight': 'true' }),
        socket: await overSocket({ authorization }),
        socketWithCookie: await overSocket({}),
      };
    },
    [`${process.env['TEST_API']}/graphql`, ben.token] as const,
  );
  elsewhere.close();
  await context?.close();
  expect(answers).toEqual({
    token: [200, true, expect.stringContaining('Ben')],
    tokenAndCookie: 'refused by the browser',
    cookie: 'refused by the browser',
    nothing: [403, false, expect.stringContaining('FORBIDDEN')],
    socket: expect.stringContaining('Ben'),
    socketWithCookie: 4403,
  });
});
