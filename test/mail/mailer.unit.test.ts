// The mailer of SMTP_URL.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { mailerOf } from '../../api/mail/mailer.ts';
import { Origin } from '../../api/request/origin.ts';

test.each(['mail.example', 'https://mail.example', 'smtp://'])(
  'mailerOf: SMTP_URL=%s is refused',
  (SMTP_URL) => {
    expect(() => mailerOf({ SMTP_URL }, new Origin(null), () => {})).toThrow(
      'SMTP_URL takes the address of a mail server',
    );
  },
);

test('mailerOf: an https origin without a mail server is refused unless MAIL=print says so', () => {
  const secure = new Origin('https://house.example');
  expect(() => mailerOf({}, secure, () => {})).toThrow('SMTP_URL is needed');
  expect(() => mailerOf({ MAIL: 'yes' }, secure, () => {})).toThrow('MAIL=print');
  expect(mailerOf({ MAIL: 'print' }, secure, () => {})).toBeInstanceOf(Function);
  expect(mailerOf({}, new Origin('http://house.example'), () => {})).toBeInstanceOf(Function);
});

/** A mail server; `received` are the lines clients send to it. */
async function mailServer(): Promise<{ port: number; received: string[]; close: () => void }> {
  const received: string[] = [];
  const serve = (socket: Socket) => {
    let body = false;
    socket.write('220 here\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      received.push(line);
      if (body && line !== '.') return;
      if (line === 'DATA') socket.write('354 go on\r\n');
      else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      body = line === 'DATA';
    });
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, received, close: () => server.close() };
}

test('mailerOf: sends by SMTP to one recipient, from an address of the origin or of SMTP_URL', async () => {
  const { port, received, close } = await mailServer();
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
  expect(received.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<tiers-espace@house.example>',
    `RCPT TO:<${to}>`,
    'MAIL FROM:<us@house.example>',
    `RCPT TO:<${to}>`,
  ]);
  expect(received).toContain(`To: ${to}`);
  expect(received).toContain('Subject: Votre lien');
});
