/** The day on which an ask closes: the end of that day where the asker lives, stored as a moment. */

/** The last millisecond of a day such as `2026-12-24`, in the time zone of this browser. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString(); // without a zone, a date with a time is local
}

/** The day of a moment in the time zone of this browser, as a date field takes it. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
