import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface ProcessRow {
  pid: number;
  started: string;
  command: string;
}

const run = promisify(execFile);
const LIMITS = { timeout: 20_000, maxBuffer: 64 * 1024 * 1024 }; // milliseconds, bytes

/**
 * All processes of this machine, for systems without /proc. Throws when the system's own tool cannot be run.
 */
export async function processTable(): Promise<ProcessRow[]> {
  return process.platform === 'win32' ? tableFromPowerShell() : tableFromPs();
}

/** The table as ps (macOS, BSD, procps) tells it; zombies are left out. `started` is to the second. */
export async function tableFromPs(): Promise<ProcessRow[]> {
  // lstart is written in the words of the locale and the hours of the time zone: both must not change between
  // two readings.
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,stat=,lstart=,command='], { ...LIMITS, env });
  return stdout.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+([A-Z])\S*\s+(\w{3}\s+\w{3}\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/.exec(line);
    if (!found || found[2] === 'Z') return [];
    return [{ pid: Number(found[1]), started: String(found[3]), command: String(found[4]) }];
  });
}

async function tableFromPowerShell(): Promise<ProcessRow[]> {
  const script =
    'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId)`t$($_.CreationDate.Ticks)`t$($_.CommandLine)" }';
  const { stdout } = await run('powershell', ['-NoProfile', '-NonInteractive', '-Command', script], LIMITS);
  return stdout.split(/\r?\n/).flatMap((line) => {
    const [pid, started, ...command] = line.split('\t');
    return pid && started ? [{ pid: Number(pid), started, command: command.join('\t') }] : [];
  });
}
