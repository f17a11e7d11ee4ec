/** Moments of the demonstration: some days before the visit, at a time of day where its people live. */

/** Hours and minutes, such as 21:40. */
export type Time = `${number}:${number}`;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Moment {
  /** At least 1, so that no moment is later than the visit. */
  days: number;
  at: Time;
  /** If given, the last such day that is at least `days` before. */
  on?: Weekday | undefined;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const local = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** What the clocks of that place show at a moment, as if it were UTC. */
function shownAt(moment: number): { date: number; time: number } {
  const parts = Object.fromEntries(
    local.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: dayOfMonth = 1, hour = 0, minute: minutes = 0 } = parts;
  return { date: Date.UTC(year, month - 1, dayOfMonth), time: (hour * 60 + minutes) * minute };
}

/** Milliseconds since 1970 UTC. */
export function momentBefore(now: number, { days, at, on }: Moment): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const latest = shownAt(now).date - days * day;
  const since = on === undefined ? 0 : (new Date(latest).getUTCDay() - weekdays.indexOf(on) + 7) % 7;
  const wanted = latest - since * day + (hours * 60 + minutes) * minute;
  const { date, time } = shownAt(wanted);
  return wanted - (date + time - wanted);
}
