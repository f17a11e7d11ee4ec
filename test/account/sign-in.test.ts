// requestSignIn mails a link that is good once, for ten minutes; signIn uses it. Neither tells whether an
// address has an account.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, linkFor, mailTo, newAddress, onlyMailTo, withAddress } from '../support/browser.ts';
import { cypher, driver } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';
import { Repeating } from '../support/test-server.ts';

const signedInAs = 'viewer { person { id name } sessions { edges { node { current } } } }';

test('signIn: a mailed link signs in, and the payload is read as that person', async () => {
  const me = await someone({ name: 'Inès' });
  const email = await withAddress(me);
  const browser = new Browser();
  const asked = await browser.do('requestSignIn', { email: ` ${email.toUpperCase()} ` }, 'expiresAt mark');
  expect(Date.parse(String(asked['expiresAt'])) - Date.now()).toBeLessThanOrEqual(600_000);
  const mail = await onlyMailTo(email);
  expect([
    mail.subject,
    mail.mode,
    (await stat(join(process.env['TEST_DATA_DIR'] ?? '', 'mail'))).mode & 0o777,
  ]).toEqual(['Votre lien pour entrer', 0o600, 0o700]);
  expect(asked['mark']).toMatch(/^mark_[\w-]{21}$/);
  expect(mail.text).toContain(`${process.env['TEST_API']}/enter#${mail.code}/${String(asked['mark'])}\n`);
  expect(Buffer.from(mail.code, 'base64url')).toHaveLength(32);
  expect(await browser.do('signIn', { code: mail.code }, signedInAs)).toEqual({
    viewer: { person: { id: me.id, name: 'Inès' }, sessions: { edges: [{ node: { current: true } }] } },
    problems: [],
  });
  expect(await browser.who()).toBe('Inès');
});

test('requestSignIn: the mail is in English with locale EN', async () => {
  const email = await withAddress(await someone());
  await new Browser().do('requestSignIn', { email, locale: 'EN' });
  expect(await onlyMailTo(email)).toMatchObject({
    subject: 'Your link to come in',
    text: expect.stringContaining('the door is open'),
  });
});

test('requestSignIn: an unknown address gets the same bytes and headers, and no mail', async () => {
  const [known, unknown] = [await withAddress(await someone()), newAddress()];
  const answers = [];
  for (const email of [known, unknown]) {
    const response = await new Browser().fetch({
      query:
        'mutation ($email: String!) { requestSignIn(input: { email: $email }) { expiresAt mark problems { message } } }',
      variables: { email },
    });
    // What is left of the points of this network differs from one request to the next.
    const headers = [...response.headers].filter(
      ([name]) => !['date', 'ratelimit', 'content-length'].includes(name),
    );
    answers.push([
      response.status,
      headers,
      (await response.text())
        .replace(/,"extensions":.*/s, '')
        .replace(/\d{4}-[^"]+Z/, 'then')
        .replace(/mark_[\w-]{21}/, 'mark'),
    ]);
  }
  expect(answers[0]).toEqual(answers[1]);
  await onlyMailTo(known);
  expect(await mailTo(unknown)).toEqual([]);
});

test('signIn: takes the code with what follows it in the link', async () => {
  const me = await someone({ name: 'Inès' });
  const email = await withAddress(me);
  await new Browser().do('requestSignIn', { email });
  const { hash } = await onlyMailTo(email);
  const browser = new Browser();
  expect((await browser.do('signIn', { code: hash })).problems).toEqual([]);
  expect(await browser.who()).toBe('Inès');
});

test('signIn: used, expired and unknown links get the same answer', async () => {
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

test('signIn: one of eight simultaneous uses of a link signs in', async () => {
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

test('signIn: a transaction that runs a second time makes one session, whose cookie is set', async () => {
  const me = await someone({ name: 'Kay' });
  const { api } = await openTestServer({ graph: new Repeating(driver()) });
  const browser = new Browser(api);
  expect((await browser.do('signIn', { code: await linkFor(me) })).problems).toEqual([]);
  expect(await browser.who()).toBe('Kay');
  expect(await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) RETURN s.id', { id: me.id })).toHaveLength(
    1,
  );
});

test('signIn: the graph holds neither the code of the link nor the secret of the session', async () => {
  const me = await someone();
  const email = await withAddress(me);
  const { api, mails } = await openTestServer();
  const browser = new Browser(api);
  await browser.do('requestSignIn', { email });
  const code = /#([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
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

test('requestSignIn: a mail that fails is logged without address, text or link, and the answer is the same', async () => {
  const email = await withAddress(await someone({ name: 'Somebody Private' }));
  const { api, logged, server } = await openTestServer({
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
  'requestSignIn: "%s" is not an address',
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
