// Links that let in: mailed, used once, good for ten minutes, and never telling who has a place here.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, linkFor, mailTo, newAddress, onlyMailTo, withAddress } from '../support/browser.ts';
import { cypher, driver } from '../support/graph.ts';
import { startTestServer, Repeating, type House } from '../support/test-server.ts';
import { someone } from '../support/people.ts';

const houses: House[] = [];
afterAll(async () => {
  for (const { server } of houses) await server.close();
});
async function house(...wishes: Parameters<typeof startTestServer>): Promise<House> {
  const opened = await startTestServer(...wishes);
  houses.push(opened);
  return opened;
}
const entering = 'viewer { person { id name } sessions { edges { node { current } } } }';

test('a link comes by mail, lets in, and the payload is read as the person who entered', async () => {
  const me = await someone({ name: 'Inès' });
  const email = await withAddress(me);
  const browser = new Browser();
  const asked = await browser.do('requestSignIn', { email: ` ${email.toUpperCase()} ` }, 'expiresAt');
  expect(Date.parse(String(asked['expiresAt'])) - Date.now()).toBeLessThanOrEqual(600_000);
  const mail = await onlyMailTo(email);
  expect([
    mail.subject,
    mail.mode,
    (await stat(join(process.env['TEST_DATA_DIR'] ?? '', 'mail'))).mode & 0o777,
  ]).toEqual(['Votre lien pour entrer', 0o600, 0o700]);
  expect(mail.text).toContain(`${process.env['TEST_API']}/enter#${mail.code}`);
  expect(Buffer.from(mail.code, 'base64url')).toHaveLength(32);
  expect(await browser.do('signIn', { code: mail.code }, entering)).toEqual({
    viewer: { person: { id: me.id, name: 'Inès' }, sessions: { edges: [{ node: { current: true } }] } },
    problems: [],
  });
  expect(await browser.who()).toBe('Inès');
});

test('the mail speaks English where asked to', async () => {
  const email = await withAddress(await someone());
  await new Browser().do('requestSignIn', { email, locale: 'EN' });
  expect(await onlyMailTo(email)).toMatchObject({
    subject: 'Your link to come in',
    text: expect.stringContaining('the door is open'),
  });
});

test('for an address nobody has, the answer is the same to the byte, headers and all, and no mail is sent', async () => {
  const [known, unknown] = [await withAddress(await someone()), newAddress()];
  const answers = [];
  for (const email of [known, unknown]) {
    const response = await new Browser().fetch({
      query:
        'mutation ($email: String!) { requestSignIn(input: { email: $email }) { expiresAt problems { message } } }',
      variables: { email },
    });
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    answers.push([response.status, headers, (await response.text()).replace(/\d{4}-[^"]+Z/, 'then')]);
  }
  expect(answers[0]).toEqual(answers[1]);
  await onlyMailTo(known);
  expect(await mailTo(unknown)).toEqual([]);
});

test('used, expired and unknown are one answer', async () => {
  const me = await someone();
  const [used, expired] = [await linkFor(me), await linkFor(me)];
  expect((await new Browser().do('signIn', { code: used })).problems).toEqual([]);
  await cypher('MATCH (l:SignInLink {hash: $hash}) SET l.until = $now', {
    hash: hashOf(expired),
    now: Date.now(),
  });
  const answers = [];
  for (const code of [used, expired, nanoid(43), '']) {
    const browser = new Browser();
    answers.push(await browser.do('signIn', { code }, 'viewer { person { id } }'));
    expect(browser.cookie).toBeNull();
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual({
    viewer: null,
    problems: [
      {
        __typename: 'NotFound',
        message: expect.stringContaining('This link leads nowhere'),
        path: ['input', 'code'],
      },
    ],
  });
});

test('of eight who use a link at once one enters', async () => {
  const me = await someone({ name: 'Jun' });
  const code = await linkFor(me);
  const all = await Promise.all(
    Array.from({ length: 8 }, () => new Browser().do('signIn', { code }, 'viewer { person { id } }')),
  );
  expect(all.filter(({ viewer }) => viewer !== null)).toHaveLength(1);
  expect(await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) RETURN s.id', { id: me.id })).toHaveLength(
    1,
  );
});

test('a transaction the driver runs again enters once, with the session whose cookie is set', async () => {
  const me = await someone({ name: 'Kay' });
  const { api } = await house({ graph: new Repeating(driver()) });
  const browser = new Browser(api);
  expect((await browser.do('signIn', { code: await linkFor(me) })).problems).toEqual([]);
  expect(await browser.who()).toBe('Kay');
  expect(await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) RETURN s.id', { id: me.id })).toHaveLength(
    1,
  );
});

test('neither code nor secret stands in the graph', async () => {
  const me = await someone();
  const email = await withAddress(me);
  const { api, mails } = await house();
  const browser = new Browser(api);
  await browser.do('requestSignIn', { email });
  const code = /#(\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
  expect(code).toHaveLength(43);
  await browser.do('signIn', { code });
  const secret = browser.cookie?.split('=')[1] ?? '';
  expect(secret).toHaveLength(43);
  const rows = await cypher(
    'MATCH (n) WHERE n:Session OR n:SignInLink OR n:Retry OR n:Person RETURN properties(n) AS of',
  );
  for (const clear of [code, secret]) expect(JSON.stringify(rows)).not.toContain(clear);
  expect(JSON.stringify(rows)).toContain(hashOf(secret));
});

test('mail that fails is noted without address, text or link, and changes no answer', async () => {
  const email = await withAddress(await someone({ name: 'Somebody Private' }));
  const { api, logged, server } = await house({
    mailer: async ({ to, text }) => {
      throw new Error(`${to}: ${text}`);
    },
  });
  expect((await new Browser(api).do('requestSignIn', { email })).problems).toEqual([]);
  await server.close();
  const log = logged.join('');
  expect(log).toContain('fault');
  for (const word of [email, 'Private', 'enter#', '127.0.0.1']) expect(log).not.toContain(word);
});

test.each(['', 'ada', 'a b@x.org', 'a,b@x.org', 'a@x.org\u001b', `${'x'.repeat(250)}@x.org`])(
  '"%s" is no address',
  async (email) => {
    expect(await new Browser().do('requestSignIn', { email }, 'expiresAt')).toEqual({
      expiresAt: null,
      problems: [
        {
          __typename: 'InvalidInput',
          message: 'Expected an e-mail address, at most 254 characters.',
          path: ['input', 'email'],
        },
      ],
    });
  },
);
