/**
 * Attacks the door of a house that runs on this machine: writes trust in somebody else's name, names a
 * newcomer, locks somebody out, and asks without a session what only a session may tell.
 * `node --import tsx test/tools/attack/door.ts http://127.0.0.1:4000 <its DATA_DIR>`, on a house for trying
 * things out: it makes accounts there. Exit code 1 where an attack succeeds.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nanoid } from 'nanoid';

const [api = 'http://127.0.0.1:4000', dataDir = '.data'] = process.argv.slice(2);
if (!['127.0.0.1', 'localhost'].includes(new URL(api).hostname)) throw new Error('only on this machine');
const newAddress = () => `a${nanoid(12)}@example.org`.toLowerCase();

type Data = Record<string, Record<string, unknown> | null>;
let visitors = 0;

/** Somebody before the door, with a network address and a cookie of their own. */
class Visitor {
  private cookie = '';
  private readonly network = `198.51.100.${(visitors += 1) % 250}`;

  async ask(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: new URL(api).origin.replace('127.0.0.1', 'localhost'),
        'apollo-require-preflight': 'true',
        'x-forwarded-for': this.network,
        ...(this.cookie ? { cookie: this.cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    return ((await response.json()) as { data?: Data }).data ?? {};
  }
  do(mutation: string, input: object, selection: string) {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const problems = 'problems { __typename ... on LimitReached { retryAt } }';
    return this.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} ${problems} } }`,
      { input },
    ).then((data) => data[mutation] ?? null);
  }
  async enter(email: string): Promise<boolean> {
    const code = codesTo(email).at(-1) ?? '';
    return (await this.do('signIn', { code }, 'viewer { person { id } }'))?.['viewer'] != null;
  }
}

/** The codes of the links in the mails to an address, the oldest first. */
const codesTo = (email: string): string[] =>
  readdirSync(join(dataDir, 'mail'))
    .sort()
    .map((name) => readFileSync(join(dataDir, 'mail', name), 'utf8'))
    .filter((mail) => mail.startsWith(`To: ${email}\n`))
    .flatMap((mail) => /\/enter#([\w-]+)/.exec(mail)?.[1] ?? []);

/** Makes an account and enters it. */
async function resident(name: string): Promise<{ email: string; browser: Visitor }> {
  const email = newAddress();
  const { status, stderr } = spawnSync(process.execPath, ['dist/admin.js', 'invite', email, '--name', name], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const browser = new Visitor();
  if (!(await browser.enter(email))) throw new Error(`${name} cannot enter`);
  return { email, browser };
}
const codeOfInvitation = async (maker: Visitor) =>
  String((await maker.do('createInvitation', { level: 'FULL' }, 'link'))?.['link']).split('#')[1] ?? '';

const attacks: [string, () => Promise<boolean>][] = [
  [
    'trust is written in somebody else’s name',
    async () => {
      const [mallory, vera] = [await resident('Mallory'), await resident('Vera')];
      const code = await codeOfInvitation(mallory.browser);
      for (const more of [{}, { level: 'FULL', name: 'Vera' }])
        await new Visitor().do('acceptInvitation', { code, email: vera.email, ...more }, 'person { id }');
      await pause(500);
      await new Visitor().enter(vera.email);
      const { viewer } = await vera.browser.ask('{ viewer { acquaintances { edges { node { id } } } } }');
      return ((viewer?.['acquaintances'] as { edges: object[] } | undefined)?.edges.length ?? 0) > 0;
    },
  ],
  [
    'a newcomer is named by somebody else',
    async () => {
      const [mallory, email] = [await resident('Mallory'), newAddress()];
      const code = await codeOfInvitation(mallory.browser);
      for (const more of [{}, { level: 'FULL', name: 'Fool' }])
        await new Visitor().do('acceptInvitation', { code, email, ...more }, 'person { id }');
      await pause(500);
      const newcomer = new Visitor();
      await newcomer.enter(email);
      const { viewer } = await newcomer.ask('{ viewer { person { name } } }');
      return (viewer?.['person'] as { name: string } | undefined)?.name === 'Fool';
    },
  ],
  [
    'somebody is locked out by 300 requests from 100 networks',
    async () => {
      const vera = await resident('Vera');
      const strangers = Array.from({ length: 100 }, () => new Visitor());
      for (let round = 0; round < 3; round += 1)
        for (const stranger of strangers)
          await stranger.do('requestSignIn', { email: vera.email }, 'expiresAt');
      const hers = new Visitor();
      await hers.do('requestSignIn', { email: vera.email }, 'expiresAt');
      await pause(500);
      return !(await hers.enter(vera.email));
    },
  ],
  [
    'an answer tells that somebody else asked for a link',
    async () => {
      const vera = await resident('Vera');
      for (let asked = 0; asked < 10; asked += 1)
        await new Visitor().do('requestSignIn', { email: vera.email }, 'expiresAt');
      const answer = await new Visitor().do('requestSignIn', { email: vera.email }, 'expiresAt');
      return JSON.stringify(answer).includes('LimitReached');
    },
  ],
  [
    'an invitation is told without a session',
    async () => {
      const code = await codeOfInvitation((await resident('Mallory')).browser);
      const query = 'query ($code: String!) { invitation(code: $code) { inviterName } }';
      const told = (await new Visitor().ask(query, { code }))['invitation'] != null;
      const answers = [];
      for (const each of [code, nanoid(43)])
        answers.push(
          await new Visitor().do('acceptInvitation', { code: each, email: newAddress() }, 'person { id }'),
        );
      return told || JSON.stringify(answers[0]) !== JSON.stringify(answers[1]);
    },
  ],
];

for (const [what, attack] of attacks) {
  const succeeded = await attack();
  process.stdout.write(`${succeeded ? 'SUCCEEDED' : 'failed   '}  ${what}\n`);
  if (succeeded) process.exitCode = 1;
}
