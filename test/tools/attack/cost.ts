// Attacks a server of its own by what requests cost, and measures what another account feels of it.
//   node --import tsx test/tools/attack/cost.ts            this code, as `npm run build` has built it
//   ROOT=<folder> node --import tsx …                      another version, built in its folder
//   ROUNDS=3 SECONDS=20                                    rounds of quiet and attack, and how long each lasts
// Everything happens on 127.0.0.1, with a database of its own that is deleted at the end.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { anew, hostile } from '../../server/hostile.ts';
import { median, quantile, sleep } from './numbers.ts';
import { send, startTarget, type Target } from './target.ts';

const rounds = Number(process.env['ROUNDS'] ?? 3);
const seconds = Number(process.env['SECONDS'] ?? 20);
const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const ms = (value: number) => `${value.toFixed(1)} ms`;

const target = await startTarget();
try {
  print(`version: ${target.root}`);
  await documents(target);
  await company(target);
} finally {
  await target.stop();
}

/** Processor time of the server for each hostile document, sent signed out and new each time. */
async function documents(on: Target): Promise<void> {
  const times = [];
  for (const one of hostile) {
    const before = cpuOf(on.pid);
    const answers = [];
    let sent = 0;
    const until = performance.now() + 3_000;
    while (sent < 20 && performance.now() < until) {
      answers.push(await send(on.url, { query: anew(one), variables: one.variables }, on.senders[sent % 5]));
      sent += 1;
    }
    const time = (cpuOf(on.pid) - before) / sent;
    times.push(time);
    print(`  ${ms(time).padStart(12)}  ${answers[0]?.code ?? 'ran'}  ${one.name}`);
  }
  print(`processor time of a hostile document: median ${ms(median(times))}, most ${ms(Math.max(...times))}`);
}

/** Five attackers of each kind, and somebody who only wants to see who they are. */
async function company(on: Target): Promise<void> {
  const before = memoryOf(on.pid);
  const [quiet, attacked]: [Felt[], Felt[]] = [[], []];
  let most = 0;
  for (let round = 1; round <= rounds; round++) {
    print(`round ${round} of ${rounds}: ${seconds} s quiet, ${seconds} s under attack`);
    quiet.push(await feel(on));
    const attackers = fork(new URL('attackers.ts', import.meta.url), {
      env: { ...process.env, TARGET: JSON.stringify(on) },
      execArgv: ['--import', 'tsx'],
    });
    // In life the attackers have machines of their own: here they get what the house leaves of the processors.
    setPriority(attackers.pid ?? 0, constants.priority.PRIORITY_LOW);
    await once(attackers, 'message'); // they have begun
    attacked.push(await feel(on));
    most = Math.max(most, memoryOf(on.pid));
    attackers.send('count');
    const [sent] = (await once(attackers, 'message')) as [number];
    print(`  requests of the attackers: ${Math.round(sent / seconds)} a second`);
    attackers.kill();
    await once(attackers, 'exit');
    await sleep(5_000);
  }
  print('one minute of rest');
  await sleep(60_000);
  const after = memoryOf(on.pid);
  const of = (felt: Felt[], name: keyof Felt) => median(felt.map((one) => one[name]));
  print(`viewer p95: quiet ${ms(of(quiet, 'viewer'))}, attacked ${ms(of(attacked, 'viewer'))}`);
  print(`/livez p95: quiet ${ms(of(quiet, 'livez'))}, attacked ${ms(of(attacked, 'livez'))}`);
  print(`/livez slowest: quiet ${ms(of(quiet, 'slowest'))}, attacked ${ms(of(attacked, 'slowest'))}`);
  print(`asked in vain: quiet ${of(quiet, 'failed')}, attacked ${of(attacked, 'failed')}`);
  print(`memory: before ${before} MB, most ${most} MB, after a minute ${after} MB`);
}

interface Felt {
  viewer: number;
  livez: number;
  slowest: number;
  failed: number;
}

/** Asks `viewer` and /livez ten times a second each. */
async function feel(on: Target): Promise<Felt> {
  const [viewer, livez]: [number[], number[]] = [[], []];
  let failed = 0;
  const time = async (times: number[], ask: () => Promise<boolean>) => {
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      const start = performance.now();
      if (!(await ask())) failed += 1;
      times.push(performance.now() - start);
      await sleep(Math.max(0, 100 - (performance.now() - start)));
    }
  };
  await Promise.all([
    time(viewer, async () => (await send(on.url, { query: '{ viewer { person { name } } }' }, on.victim)).ok),
    time(livez, () =>
      fetch(`${on.url}/livez`).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  ]);
  return {
    viewer: quantile(viewer, 0.95),
    livez: quantile(livez, 0.95),
    slowest: Math.max(...livez),
    failed,
  };
}

/** Milliseconds of processor time that a process has used; the system counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
