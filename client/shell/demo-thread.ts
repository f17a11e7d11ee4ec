/** The thread through the demonstration house: five steps, and which of them a visitor has taken. */
import type { DemoPart } from '../graph/generated/graphql.ts';

export const threadSteps = ['read', 'write', 'paths', 'passOn', 'help'] as const;
export type ThreadStep = (typeof threadSteps)[number];

/** Through whose eyes a step is taken. */
export const partOf: Record<ThreadStep, DemoPart> = {
  read: 'ASKER',
  write: 'ASKER',
  paths: 'ASKER',
  passOn: 'CONNECTOR',
  help: 'HELPER',
};

/** Ids of the person through whose eyes a step is taken. */
export interface Places {
  logbook: string | null;
  ask: string | null;
}

export function addressOf(step: ThreadStep, { logbook, ask }: Places): string {
  switch (step) {
    case 'read':
      return logbook ? `/logbooks/${logbook}` : '/logbooks';
    case 'write':
      return logbook ? `/logbooks/${logbook}/write` : '/logbooks';
    case 'paths':
      return ask ? `/asks/${ask}` : '/asks';
    case 'passOn':
    case 'help':
      return '/introductions';
  }
}

/** The step that somebody in this part takes by being at this address. */
export function stepAt(location: string, part: DemoPart | undefined): ThreadStep | null {
  if (location === '/introductions')
    return part === 'CONNECTOR' ? 'passOn' : part === 'HELPER' ? 'help' : null;
  if (part !== 'ASKER') return null;
  if (/^\/logbooks\/[^/]+$/.test(location)) return 'read';
  if (/^\/logbooks\/[^/]+\/write$/.test(location)) return 'write';
  return /^\/asks\/(?!new$)[^/]+$/.test(location) ? 'paths' : null;
}

const prefix = 'tiers-espace.demo.';

/** The steps taken in a house, kept in this browser; a house is known by the moment at which it ends. */
export function takenIn(endsAt: string): readonly string[] {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && Date.parse(key.slice(prefix.length)) < Date.now())
      localStorage.removeItem(key);
  return (localStorage.getItem(prefix + endsAt) ?? '').split(' ');
}

export function keepTaken(endsAt: string, taken: readonly string[]): void {
  try {
    localStorage.setItem(prefix + endsAt, taken.join(' '));
  } catch {
    // Without storage the ticks are gone at the next visit.
  }
}
