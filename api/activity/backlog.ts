/**
 * Steps 1 to 3 for a single subscriber that is behind: reads from the log what it missed, with the rights of
 * now.
 */
import pLimit from 'p-limit';
import type { Viewer } from '../request/context.ts';
import { positionRow, type EventRow } from './event.ts';
import type { EventLog } from './log.ts';
import { credentialOf, validCredentials } from './rights.ts';

/** Events read at once. */
const pageSize = 16;
/** Subscribers that read at once. All may fall behind together, and the database serves others too. */
const readers = 8;

export interface Reader {
  readonly viewer: Viewer;
  /** Everything up to here has been taken; null: begins now. */
  readonly after: number | null;
  readonly ended: boolean;
}
export interface Missed {
  events: readonly EventRow[];
  upTo: number;
  /** Whether these are all events up to `upTo`, and the hub has handed out none behind it. */
  complete: boolean;
}

export class Backlog {
  private readonly turns = pLimit(readers);

  constructor(private readonly log: EventLog) {}

  /** Null when the subscription is over: it ended, or its session or token did. */
  read(reader: Reader): Promise<Missed | null> {
    return this.turns(() => (reader.ended ? null : this.missed(reader)));
  }

  private async missed({ viewer, after }: Reader): Promise<Missed | null> {
    const { upTo, forgotten } = await this.log.settled();
    this.log.deliveredUpTo ??= upTo;
    if (after !== null && after < forgotten)
      return { events: [positionRow('Gap', upTo)], upTo, complete: false };
    const events = await this.eventsOf(viewer.id, after ?? upTo, upTo);
    if (events.length > 0) {
      const valid = await validCredentials(this.log, [viewer]);
      if (!valid.has(credentialOf(viewer))) return null;
    }
    return { events, upTo, complete: events.length < pageSize && upTo >= this.log.deliveredUpTo };
  }

  private async eventsOf(me: string, after: number, upTo: number): Promise<EventRow[]> {
    if (after >= upTo) return [];
    return await this.log.run('activity/list', { me, after, upTo, now: this.log.now, limit: pageSize });
  }
}
