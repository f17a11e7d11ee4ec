/**
 * One subscription: first what was missed, from the log, then what the hub pushes. What nobody takes in time
 * is dropped and read again from the log, with the rights of that moment: so a slow reader holds no memory,
 * and an old right gives nothing away.
 */
import type { Context, Viewer } from '../request/context.ts';
import { told, toldPlace, type EventRow, type Told } from './event.ts';
import type { Hub } from './hub.ts';
import { fresh } from './rights.ts';

/** Events of one reader held at most. */
const room = 16;

export class Feed implements AsyncIterableIterator<Told> {
  private waiting: { row: EventRow; at: number }[] = [];
  /** Everything up to here has been read or pushed; `after`: everything up to here has been taken. */
  private reached = -1;
  private after: number | null;
  ended = false;
  private saidCaughtUp = false;
  /** Set while whoever listens waits for something. */
  private wakeUp: (() => void) | null = null;
  private cameBack: (() => void) | null = null;
  /** Whether the log is to be read before the hub's events are taken again. */
  behind = true;

  constructor(
    private readonly hub: Hub,
    private readonly context: Context,
    readonly viewer: Viewer,
    after: number | null,
  ) {
    this.after = after;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /**
   * What the hub found for this viewer at a moment, up to a number; nothing while the log is being read. The
   * promise is kept when what was pushed has been sent; there is none where nobody waits for it now: a slow
   * reader keeps nobody waiting.
   */
  push(rows: readonly EventRow[], upTo: number, at: number): Promise<void> | null {
    if (this.behind) return this.wake();
    for (const row of rows) if (row.seq > this.reached) this.waiting.push({ row, at });
    this.reached = Math.max(this.reached, upTo);
    if (this.waiting.length > room) this.fallBehind();
    if (this.waiting.length > 0 || this.behind) return this.wake();
    this.after = this.reached;
    return null;
  }

  wake(): Promise<void> | null {
    const { wakeUp } = this;
    if (!wakeUp) return null;
    this.wakeUp = null;
    wakeUp();
    return new Promise((resolve) => {
      this.cameBack = resolve;
    });
  }

  /**
   * Ends the subscription, as whoever opened it does, or because they may come in no more: then nobody else
   * says that it is over.
   */
  end(): void {
    this.hub.leave(this);
    this.ended = true;
    this.waiting = [];
    this.cameBack?.();
    void this.wake();
  }

  async next(): Promise<IteratorResult<Told, undefined>> {
    for (;;) {
      if (this.ended) return { done: true, value: undefined };
      const value = this.taken() ?? (await (this.behind ? this.read() : this.woken()));
      if (!value || this.ended) continue;
      return { done: false, value };
    }
  }

  async return(): Promise<IteratorResult<Told, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  /** From where the log is to be read; null: from now on. */
  get from(): number | null {
    return this.after;
  }

  /** What the log held up to `upTo`, looked at just now; `whole`: there is no more. */
  caughtUp(rows: readonly EventRow[], upTo: number, whole: boolean): void {
    const at = performance.now();
    this.waiting = rows.map((row) => ({ row, at }));
    if (!whole) return;
    this.behind = false;
    this.reached = upTo;
    if (rows.length === 0) this.after = upTo;
  }

  /** Something was forgotten since: on from here. */
  skip(upTo: number): Told {
    this.after = upTo;
    return toldPlace(this.context, 'Gap', upTo);
  }

  /**
   * From the log; what is to be told first, if some of it was forgotten. A database that does not answer is
   * asked again at the next look.
   */
  private async read(): Promise<Told | null> {
    try {
      return await this.hub.read(this);
    } catch (error) {
      this.hub.failed(error);
      return await this.woken();
    }
  }

  private woken(): Promise<null> {
    this.cameBack?.();
    return new Promise((resolve) => {
      this.wakeUp = () => resolve(null);
    });
  }

  private taken(): Told | null {
    const [first] = this.waiting;
    if (first && performance.now() - first.at > fresh) {
      this.fallBehind();
      return null;
    }
    if (first) {
      this.waiting.shift();
      this.after = first.row.seq;
      return told(this.context, first.row);
    }
    if (this.behind || this.saidCaughtUp) return null;
    this.saidCaughtUp = true;
    return toldPlace(this.context, 'CaughtUp', this.reached);
  }

  private fallBehind(): void {
    this.waiting = [];
    this.behind = true;
  }
}
