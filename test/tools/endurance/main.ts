/**
 * `npm run endure`: fifty people use a house of its own for an hour (MINUTES), reading and writing at random
 * (SEED). Prints latency, memory and handles of server and database in the second and the last tenth of the
 * time, and ends with 1 when they grow or when a request fails. The first tenth warms up.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { mulberry32 } from '../bench/random.ts';
import { User } from './user.ts';

const minutes = Number(process.env['MINUTES'] ?? 60);
const people = 50;
const random = mulberry32(Number(process.env['SEED'] ?? 20261129));
/** How far a figure may grow from the second tenth to the last one. */
const growth = { p95: 2, memory: 1.3, handles: 1.2 };

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const folder = mkdtempSync(join(tmpdir(), 'tiers-espace-endurance-'));
const env = { ...process.env, NEO4J_URI: '', DATA_DIR: join(folder, 'data'), PORT: '0', DEMO: 'off' };

async function admin(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['dist/admin.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`admin ${args[0]} ended with ${code}`);
  return output;
}

/** A ring in which everybody trusts the ten people behind them. */
function writePeople(): string {
  const csv = join(folder, 'people');
  mkdirSync(csv);
  const refs = Array.from({ length: people }, (_, i) => `p${i}`);
  const ties = refs.flatMap((from, i) =>
    Array.from({ length: 10 }, (_, j) => `${from},${refs[(i + j + 1) % people]},1,all`),
  );
  writeFileSync(join(csv, 'people.csv'), `ref,name\n${refs.map((ref) => `${ref},${ref}`).join('\n')}\n`);
  writeFileSync(join(csv, 'trusts.csv'), `from,to,weight,reads_from\n${ties.join('\n')}\n`);
  return csv;
}

interface Sample {
  memory: number;
  handles: number;
}
/** Megabytes and open files of a process. */
function sampleOf(pid: number): Sample {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { memory: Number(kilobytes) / 1024, handles: readdirSync(`/proc/${pid}/fd`).length };
}

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
  env,
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  const logged = createInterface({ input: server.stderr });
  const api = await new Promise<string>((resolve, reject) => {
    logged.on('line', (line) => {
      const [, url] = /is at (http:\S+)/.exec(line) ?? [];
      if (url) resolve(url);
      if (line.includes('"fault"')) say(line);
    });
    server.once('close', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  await admin('import', writePeople());
  const tokens = (await admin('token', ...Array.from({ length: people }, (_, i) => `p${i}`)))
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[1] ?? '');
  const database = () =>
    (JSON.parse(readFileSync(join(env.DATA_DIR, 'neo4j', 'owner.json'), 'utf8')) as { java: { pid: number } })
      .java.pid;

  const tenth = minutes * 6_000; // milliseconds
  const start = performance.now();
  const users = tokens.map((token) => new User(api, token, random));
  const ending = new AbortController();
  const working = Promise.all(users.map((user) => user.live(ending.signal)));
  const figures: { p50: number; p95: number; requests: number; server: Sample; database: Sample }[] = [];
  for (let part = 1; part <= 10; part++) {
    for (const user of users) user.times.length = 0;
    await pause(Math.max(0, start + part * tenth - performance.now()));
    const times = users.flatMap((user) => user.times).sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * times.length)] ?? Number.NaN;
    const figure = {
      p50: at(0.5),
      p95: at(0.95),
      requests: times.length,
      server: sampleOf(server.pid ?? 0),
      database: sampleOf(database()),
    };
    figures.push(figure);
    say(
      `tenth ${part}: ${figure.requests} requests, p50 ${figure.p50.toFixed(1)} ms, p95 ${figure.p95.toFixed(1)} ms; ` +
        `server ${figure.server.memory.toFixed(0)} MB, ${figure.server.handles} handles; ` +
        `database ${figure.database.memory.toFixed(0)} MB, ${figure.database.handles} handles`,
    );
  }
  ending.abort();
  await working;

  const [first, last] = [figures[1], figures[9]];
  if (!first || !last) throw new Error('no figures');
  const faults = users.flatMap((user) => user.faults);
  const grown = [
    last.p95 > growth.p95 * first.p95 && 'p95',
    last.server.memory > growth.memory * first.server.memory && 'memory of the server',
    last.database.memory > growth.memory * first.database.memory && 'memory of the database',
    last.server.handles > growth.handles * first.server.handles && 'handles of the server',
    last.database.handles > growth.handles * first.database.handles && 'handles of the database',
  ].filter((what) => what !== false);
  say(`failed requests: ${faults.length}${faults.length > 0 ? ` (${[...new Set(faults)].join('; ')})` : ''}`);
  say(grown.length > 0 ? `grown: ${grown.join(', ')}` : 'nothing has grown');
  process.exitCode = faults.length > 0 || grown.length > 0 ? 1 : 0;
} finally {
  if (server.exitCode === null && server.signalCode === null) {
    const closed = once(server, 'close');
    server.kill('SIGTERM');
    await closed;
  }
  rmSync(folder, { recursive: true, force: true });
}
