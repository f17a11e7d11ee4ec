/**
 * Sends mail by SMTP_URL; without it prints each mail on the terminal and writes it into a folder, for
 * development.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { createTransport } from 'nodemailer';
import { dataDirOf } from '../neo4j/connect.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import type { Origin } from '../request/origin.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}
export type Mailer = (mail: Mail) => Promise<void>;

/** Milliseconds to wait for a mail server at each step. */
const stepTimeout = 10_000;

/**
 * Throws SetupProblem when SMTP_URL is not the address of a mail server, or when there is none for an https
 * origin: printed links would let whoever reads the terminal into every account.
 */
export function mailerOf(env: NodeJS.ProcessEnv, origin: Origin, say: (line: string) => void): Mailer {
  if (!env['SMTP_URL'] && origin.secure && env['MAIL'] !== 'print')
    throw new SetupProblem(
      'With an https ORIGIN, SMTP_URL is needed: links to sign in are mailed. To have every mail printed here and kept in DATA_DIR/mail instead: MAIL=print',
    );
  return env['SMTP_URL'] ? bySmtp(env['SMTP_URL'], origin) : intoFolder(join(dataDirOf(env), 'mail'), say);
}

function bySmtp(text: string, origin: Origin): Mailer {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) {
    throw new SetupProblem(
      'SMTP_URL takes the address of a mail server: SMTP_URL=smtps://user:password@mail.example.org?from=house@example.org',
    );
  }
  const from = url.searchParams.get('from') ?? `tiers-espace@${new URL(origin.address).hostname}`;
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    connectionTimeout: stepTimeout,
    greetingTimeout: stepTimeout,
    socketTimeout: stepTimeout,
  });
  // Addresses as objects, so that none is parsed as several.
  return async ({ to, ...letter }) => {
    await transport.sendMail({
      from: { name: 'tiers-espace', address: from },
      to: { name: '', address: to },
      ...letter,
    });
  };
}

function intoFolder(folder: string, say: (line: string) => void): Mailer {
  return async ({ to, subject, text }) => {
    const letter = `To: ${to}\nSubject: ${subject}\n\n${text}`;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(
      join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${nanoid(8)}.txt`),
      letter,
      { mode: 0o600 },
    );
    for (const line of ['', ...letter.split('\n'), '']) say(`  ${line}`.trimEnd());
  };
}
