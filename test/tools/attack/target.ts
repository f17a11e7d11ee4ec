/** The server that is attacked: a process and a database of its own, with accounts and a long logbook. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Seat {
  token?: string;
  cookie?: string;
}
export interface Target {
  root: string;
  url: string;
  pid: number;
  victim: Seat;
  accounts: Seat[];
  /** Accounts that send hostile documents one by one, and use up their points with them. */
  senders: Seat[];
  visitors: Seat[];
  /** The project of each account, with a hundred entries. */
  projects: string[];
  stop(): Promise<void>;
}

const people = 30;

export async function startTarget(): Promise<Target> {
  const root = process.env['ROOT'] ?? process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-attack-'));
  const env = {
    ...process.env,
    DATA_DIR: folder,
    NEO4J_URI: '',
    PORT: '0',
    HOST: '127.0.0.1',
    // Before anything is measured all statements are planned, which this version says at this level.
    WARM_UP: '60',
    LOG_LEVEL: 'debug',
    SOCKETS_PER_NETWORK: '1000', // all attackers come from one address
  };
  const server = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let warm = () => {};
  const planned = new Promise<void>((resolve) => {
    warm = resolve;
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => {
      const [, address] = /is at (http:\S+)/.exec(line) ?? [];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
      if (line.includes('the statements are planned')) warm();
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const admin = (...args: string[]) =>
      execFileSync(process.execPath, ['dist/admin.js', ...args], { cwd: root, env, encoding: 'utf8' });
    admin('import', importFolder(folder));
    const refs = Array.from({ length: 11 }, (_, index) => `p${index}`);
    const tokens = admin('token', ...refs)
      .trim()
      .split('\n')
      .map((row) => ({ token: row.split('\t')[1] ?? '' }));
    const [victim = {}, ...others] = tokens;
    const [accounts, senders] = [others.slice(0, 5), others.slice(5)];
    const projects = await Promise.all(accounts.map((account) => layOut(url, account)));
    const visitors: Seat[] = [];
    for (let i = 0; i < 5; i++) visitors.push(await visit(url));
    if (process.env['ROOT'] === undefined) await planned; // other versions may not say it
    return { root, url, pid: server.pid ?? 0, victim, accounts, senders, visitors, projects, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Thirty people who all know and trust each other. */
function importFolder(parent: string): string {
  const folder = join(parent, 'people');
  mkdirSync(folder);
  const all = Array.from({ length: people }, (_, index) => `p${index}`);
  const pairs = all.flatMap((a) => all.filter((b) => b !== a).map((b) => [a, b] as const));
  const write = (name: string, rows: string[]) => writeFileSync(join(folder, name), `${rows.join('\n')}\n`);
  write('people.csv', ['ref,name', ...all.map((ref) => `${ref},Person ${ref}`)]);
  write('met.csv', ['a,b', ...pairs.filter(([a, b]) => a < b).map(([a, b]) => `${a},${b}`)]);
  write('trusts.csv', ['from,to,weight,reads_from', ...pairs.map(([a, b]) => `${a},${b},1,all`)]);
  return folder;
}

/** Sends it until it is done: on a busy machine the first requests wait for plans, and miss their deadline. */
async function untilDone(...request: Parameters<typeof send>): ReturnType<typeof send> {
  const answer = await send(...request);
  return answer.ok ? answer : await untilDone(...request);
}

async function layOut(url: string, account: Seat): Promise<string> {
  const made = await untilDone(
    url,
    { query: 'mutation { createProject(input: { title: "A long story" }) { project { id } } }' },
    account,
  );
  const { project } = (made.data ?? {})['createProject'] as { project: { id: string } };
  const text = 'A line of the story. '.repeat(900);
  for (let i = 0; i < 100; i++)
    await untilDone(
      url,
      {
        query:
          'mutation ($p: ID!, $t: String!) { writeEntry(input: { projectId: $p, kind: NOTE, text: $t }) { entry { id } } }',
        variables: { p: project.id, t: text },
      },
      account,
    );
  return project.id;
}

async function visit(url: string): Promise<Seat> {
  const query = 'mutation { visitDemo(input: { locale: EN }) { problems { message } } }';
  const { cookie } = await untilDone(url, { query }, {});
  if (!cookie) throw new Error('the demonstration house is closed');
  return { cookie };
}

export interface Sent {
  ok: boolean;
  data: Record<string, unknown> | null;
  code: string | undefined;
  cookie: string | undefined;
}

export async function send(url: string, body: object, seat: Seat | undefined): Promise<Sent> {
  const origin = url.replace('127.0.0.1', 'localhost');
  const headers = {
    'content-type': 'application/json',
    ...(seat?.token ? { authorization: `Bearer ${seat.token}` } : {}),
    ...(seat && !seat.token ? { origin, 'apollo-require-preflight': 'true' } : {}),
    ...(seat?.cookie ? { cookie: seat.cookie } : {}),
  };
  try {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { extensions?: { code?: string } }[];
    };
    const [set] = response.headers.getSetCookie();
    return {
      ok: !answer.errors,
      data: answer.data ?? null,
      code: answer.errors?.[0]?.extensions?.code,
      cookie: set?.split(';')[0],
    };
  } catch {
    return { ok: false, data: null, code: 'NO_ANSWER', cookie: undefined };
  }
}
