/**
 * Lets test files share the database of the run, or one of them have it alone. Each file leaves a marker in
 * the folder of the run; a marker of a process that has ended does not count.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const milliseconds = 100;
let entered = 0;

function lives(pid) {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until no file has the database alone. Returns what to call at the end of the file. */
export async function share(folder) {
  const users = usersIn(folder);
  const marker = join(users, `${process.pid}-${entered++}`);
  for (;;) {
    writeFileSync(marker, '');
    if (!isTaken(folder)) return () => rmSync(marker, { force: true });
    rmSync(marker);
    await pause(milliseconds);
  }
}

/** Waits until no other file uses the database, and keeps others waiting. Returns what to call at the end. */
export async function takeAlone(folder) {
  const users = usersIn(folder);
  const taken = join(folder, 'taken');
  while (isTaken(folder) || !claimed(taken)) await pause(milliseconds);
  while (readdirSync(users).some((marker) => lives(marker.split('-')[0]))) await pause(milliseconds);
  return () => rmSync(taken, { force: true });
}

function usersIn(folder) {
  const users = join(folder, 'users');
  mkdirSync(users, { recursive: true });
  return users;
}

/** Removes the claim of a process that has ended. */
function isTaken(folder) {
  const taken = join(folder, 'taken');
  try {
    if (lives(readFileSync(taken, 'utf8'))) return true;
    rmSync(taken, { force: true });
  } catch {
    // nobody has taken it
  }
  return false;
}

function claimed(taken) {
  try {
    writeFileSync(taken, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false; // another file was first
  }
}
