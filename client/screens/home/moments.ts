/** Moments as one says them at home. */
import type { Words } from '../../words/fr.ts';

const day = 24 * 3_600_000;

export function partOfDay(now: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = now.getHours();
  return hour >= 18 || hour < 5 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
}

const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
/** Calendar days from one moment to another; a day that the clocks change counts as one. */
const daysBetween = (from: number, to: number) => Math.round((midnight(to) - midnight(from)) / day);

export function untilText(moment: number, { home }: Words, now = Date.now()): string {
  const days = daysBetween(now, moment);
  return days <= 0 ? home.untilToday : home.until(new Date(moment), days < 7);
}

export function agoText(moment: number, { home }: Words, now = Date.now()): string {
  const days = daysBetween(moment, now);
  return days <= 0 ? home.today : days === 1 ? home.yesterday : home.draftOf(new Date(moment));
}
