/** Step 2 of the delivery: whom events may concern, of those who listen. Rights are not read yet. */
import type { EventLog, Span } from './log.ts';

/** The numbers of the events that may concern a viewer, by the viewer's id. */
export type Recipients = ReadonlyMap<string, readonly number[]>;

export async function findRecipients(
  log: EventLog,
  span: Span,
  listens: (viewer: string) => boolean,
): Promise<Recipients> {
  const recipients = new Map<string, number[]>();
  for (const { seq, viewers } of await log.run('activity/recipients', span)) {
    for (const viewer of viewers)
      if (listens(viewer)) recipients.set(viewer, [...(recipients.get(viewer) ?? []), seq]);
  }
  return recipients;
}
