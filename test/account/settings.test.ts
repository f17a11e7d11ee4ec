// What the host sets: where the house is, how mail goes out, and that what is over is forgotten.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { mailerOf } from '../../api/mail/mailer.ts';
import { Origin, originOf } from '../../api/request/origin.ts';
import { sweep } from '../../api/server/sweep.ts';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, linkFor, signedIn } from '../support/browser.ts';
import { cypher, graph } from '../support/graph.ts';
import { startTestServer } from '../support/test-server.ts';
import { Product } from '../support/product.ts';
import { someone } from '../support/people.ts';

test.each([
  ['https://house.example', 'https://house.example'],
  ['https://house.example:443/', 'https://house.example'],
  ['http://localhost:4000', 'http://localhost:4000'],
  ['', null],
])('ORIGIN=%s is %s', (ORIGIN, origin) => {
  expect(originOf({ ORIGIN })).toBe(origin);
});

test.each([
  'house.example',
  'ftp://house.example',
  'https://house.example/place',
  'https://me@house.example',
  'https://house.example?',
  'https://*.example'.replace('*', ' '),
])('ORIGIN=%s is none', (ORIGIN) => {
  expect(() => originOf({ ORIGIN })).toThrow('ORIGIN takes the address browsers reach this place at');
});

test.each(['mail.example', 'https://mail.example', 'smtp://'])('SMTP_URL=%s is none', (SMTP_URL) => {
  expect(() => mailerOf({ SMTP_URL }, new Origin(null), () => {})).toThrow(
    'SMTP_URL takes the address of a mail server',
  );
});

test('a wrong ORIGIN ends the start with a sentence', async () => {
  await expect(Product.start(undefined, { ORIGIN: 'house.example' })).rejects.toThrow(
    /ended with 1: ORIGIN takes the address/,
  );
});

test('the door says whether there is a demonstration house, to anybody', async () => {
  const { api, server } = await startTestServer();
  expect((await new Browser(api).ask<{ house: object }>('{ house { demo } }')).data.house).toEqual({
    demo: false,
  });
  expect(
    (await (await someone({ scopes: [] })).ask<{ house: object }>('{ house { demo } }')).data.house,
  ).toEqual({ demo: true });
  await server.close();
});

/** A mail server that takes one mail; the lines it is told. */
async function mailServer(): Promise<{ port: number; heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const serve = (socket: Socket) => {
    let body = false;
    socket.write('220 here\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      heard.push(line);
      if (body && line !== '.') return;
      if (line === 'DATA') socket.write('354 go on\r\n');
      else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      body = line === 'DATA';
    });
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, heard, close: () => server.close() };
}

test('mail goes out by SMTP, from an address of the house, to just one', async () => {
  const { port, heard, close } = await mailServer();
  const to = `o'hara+${nanoid(6)}@example.org`;
  await mailerOf({ SMTP_URL: `smtp://127.0.0.1:${port}` }, new Origin('https://house.example'), () => {})({
    to,
    subject: 'Votre lien',
    text: 'par là',
  });
  await mailerOf({ SMTP_URL: `smtp://127.0.0.1:${port}?from=us@house.example` }, new Origin(null), () => {})({
    to,
    subject: 'x',
    text: 'y',
  });
  close();
  expect(heard.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<tiers-espace@house.example>',
    `RCPT TO:<${to}>`,
    'MAIL FROM:<us@house.example>',
    `RCPT TO:<${to}>`,
  ]);
  expect(heard).toContain(`To: ${to}`);
  expect(heard).toContain('Subject: Votre lien');
});

test('links, sessions and invitations past their time are forgotten, others stay', async () => {
  const me = await someone();
  const [code, kept] = [await linkFor(me), await linkFor(me)];
  const browser = await signedIn(me);
  const hash = hashOf(browser.cookie?.split('=')[1] ?? '');
  const { invitation } = (await browser.do(
    'createInvitation',
    { level: 'KNOWN' },
    'invitation { id }',
  )) as unknown as { invitation: { id: string } };
  await cypher(
    'MATCH (l:SignInLink {hash: $link}) MATCH (s:Session {hash: $hash}) MATCH (i:Invitation {id: $id}) SET l.until = 1, s.expiresAt = 1, i.expiresAt = 1',
    { link: hashOf(code), hash, id: invitation.id },
  );
  await sweep(graph(), Date.now());
  expect(
    await cypher(
      'MATCH (n) WHERE (n:SignInLink AND n.hash = $link) OR (n:Session AND n.hash = $hash) OR (n:Invitation AND n.id = $id) RETURN n',
      { link: hashOf(code), hash, id: invitation.id },
    ),
  ).toEqual([]);
  expect((await new Browser().do('signIn', { code: kept })).problems).toEqual([]);
});
