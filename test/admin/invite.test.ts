import { expect, test } from '@jest/globals';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, newAddress } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { admin } from './support.ts';

const day = 24 * 3_600_000;
const namesOf = (email: string) =>
  cypher<{ name: string }>('MATCH (p:Person {email: $email}) RETURN p.name AS name', { email });

test('admin invite: makes an account, and prints the same when there is one', async () => {
  const email = newAddress();
  const [first, again] = [
    await admin(['invite', email.toUpperCase()]),
    await admin(['invite', email, '--name', 'Other']),
  ];
  for (const { code, stdout } of [first, again])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${email} has a place here, and is sent a link that lets them in for 24 hours.\n`,
    });
  const accounts = await cypher(
    `MATCH (p:Person {email: $email}) RETURN p.name AS name, p.open AS open, p.weeklyCap AS cap,
     p.words AS words, p.tie IS NOT NULL AS tied, p.id AS id`,
    { email },
  );
  expect(accounts).toEqual([
    {
      name: email.split('@')[0],
      open: false,
      cap: 3,
      words: [],
      tied: true,
      id: expect.stringMatching(/^person_.{21}$/),
    },
  ]);
  expect((await admin(['token', email])).stdout).toMatch(new RegExp(`^${email.replaceAll('.', '\\.')}\tte_`));
});

test('admin invite: mails a link, here onto the terminal, that signs in once within a day', async () => {
  const email = newAddress();
  const before = Date.now();
  const { stderr } = await admin(['invite', email]);
  expect(stderr).toMatch(new RegExp(`^  To: ${email.replaceAll('.', '\\.')}$`, 'm'));
  const [, code = ''] = /\/enter#([\w-]{43})$/m.exec(stderr) ?? [];
  const [link] = await cypher<{ until: number }>(
    'MATCH (l:SignInLink {hash: $hash})-[:LETS_IN]->(:Person {email: $email}) RETURN l.until AS until',
    { hash: hashOf(code), email },
  );
  expect(link?.until).toBeGreaterThanOrEqual(before + day);
  expect(link?.until).toBeLessThanOrEqual(Date.now() + day);
  const browser = new Browser();
  expect((await browser.do('signIn', { code }, 'viewer { person { name } }'))['viewer']).toEqual({
    person: { name: email.split('@')[0] },
  });
  expect((await new Browser().do('signIn', { code }, 'viewer { person { name } }'))['viewer']).toBeNull();
});

test('admin invite: --name gives the name', async () => {
  const email = newAddress();
  await admin(['invite', email, '--name', 'Ada Lovelace']);
  expect(await namesOf(email)).toEqual([{ name: 'Ada Lovelace' }]);
});

test('admin invite: an address that begins with "-" is read as an address after "--"', async () => {
  const email = `-${newAddress()}`;
  expect((await admin(['invite', email])).code).toBe(2);
  expect((await admin(['invite', '--name', 'Ada', '--', email])).code).toBe(0);
  expect(await namesOf(email)).toEqual([{ name: 'Ada' }]);
});
