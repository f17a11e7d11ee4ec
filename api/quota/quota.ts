/**
 * How much one person can write in a day and keep, so that nobody fills the disk of the house. It runs last in
 * the transaction of a change: past a limit, the problem rolls the change back.
 */
import type { Change } from '../request/mutation.ts';
import { limitReached, type ProblemRow } from '../request/problem.ts';
import { off } from '../request/settings.ts';

interface Written {
  entries?: number;
  messages?: number;
  /** The texts that were added. */
  texts: readonly (string | null | undefined)[];
}
type Limited = Pick<Change, 'run' | 'me' | 'now' | 'settings'>;

const dayLength = 24 * 3_600_000;

/** Counts what was written; the problem when it is too much. Days are those of UTC. */
export async function countWritten(change: Limited, written: Written): Promise<ProblemRow | null> {
  const { run, me, now, settings } = change;
  const { entriesPerDay, messagesPerDay, charactersKept } = settings;
  if (entriesPerDay === off && messagesPerDay === off && charactersKept === off) return null;
  const day = Math.floor(now / dayLength);
  const { entries = 0, messages = 0, texts } = written;
  const added = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  const [counted] = await run('quota/count', { me, day, entries, messages, characters: added });
  if (!counted) return null; // the account is gone
  const tomorrow = (day + 1) * dayLength;
  if (entries > 0 && counted.entries > entriesPerDay)
    return limitReached(`One can write ${entriesPerDay} entries in a day.`, tomorrow);
  if (messages > 0 && counted.messages > messagesPerDay)
    return limitReached(`One can send ${messagesPerDay} messages in a day.`, tomorrow);
  // What was removed is found out when it matters.
  if (counted.characters !== null && counted.characters <= charactersKept) return null;
  const [{ characters } = { characters: 0 }] = await run('quota/weigh', { me });
  return characters > charactersKept
    ? limitReached(`One can keep ${charactersKept} characters of entries, asks and messages.`, null)
    : null;
}

/** The problem when the viewer now keeps too many projects. */
export async function countProjects(change: Limited): Promise<ProblemRow | null> {
  const { projects } = change.settings;
  if (projects === off) return null;
  const [kept] = await change.run('quota/kept', { me: change.me, now: change.now });
  return kept && kept.projects > projects ? limitReached(`One can keep ${projects} projects.`, null) : null;
}

/** The problem when the viewer now has too many asks that are neither resolved nor closed. */
export async function countAsks(change: Limited): Promise<ProblemRow | null> {
  const { openAsks } = change.settings;
  if (openAsks === off) return null;
  const [kept] = await change.run('quota/kept', { me: change.me, now: change.now });
  return kept && kept.openAsks > openAsks ? limitReached(`One can have ${openAsks} open asks.`, null) : null;
}
