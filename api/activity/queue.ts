/**
 * Step 4 of the delivery: the events one subscriber is about to be told, which the socket takes one by one.
 * The queue begins behind and catches up from the log; from then on the hub pushes. An event that is not
 * taken while its right is good is dropped, and the queue catches up from the log again: so a slow reader
 * holds no memory, and an old right gives nothing away.
 */
import type { Viewer } from '../request/context.ts';
import type { Missed, Reader } from './backlog.ts';
import { positionRow, type EventRow } from './event.ts';
import { rightsTtl } from './rights.ts';

/** Events held at most. */
const capacity = 16;

interface Source {
  /** Null when the subscription is over; rejects while the database does not answer. */
  readBacklog(reader: Reader): Promise<Missed | null>;
  ended(): void;
}

export class SubscriberQueue implements AsyncIterableIterator<EventRow>, Reader {
  ended = false;
  /** Whether the queue has to catch up from the log before it takes what the hub pushes. */
  behind = true;
  private waiting: { event: EventRow; readAt: number }[] = [];
  /**
   * Everything up to here has been pushed, or read from the log; `after`: everything up to here was taken.
   */
  private reached = -1;
  private caughtUp = false;
  /** Set while the socket waits for an event. */
  private resume: (() => void) | null = null;
  /** Resolves the promise that `wake` gave: the socket has sent what there was, and waits again. */
  private waitsAgain: (() => void) | null = null;

  constructor(
    readonly viewer: Viewer,
    public after: number | null,
    private readonly source: Source,
  ) {}

  /**
   * Takes this viewer's events up to `upTo`, whose rights were read at `readAt`. The promise resolves when
   * they have been sent; null where nobody waits for them now, so that a slow reader keeps nobody waiting.
   */
  push(events: readonly EventRow[], upTo: number, readAt: number): Promise<void> | null {
    if (this.behind) return this.wake();
    for (const event of events) if (event.seq > this.reached) this.waiting.push({ event, readAt });
    this.reached = Math.max(this.reached, upTo);
    if (this.waiting.length > capacity) this.fallBehind();
    if (this.waiting.length > 0 || this.behind) return this.wake();
    this.after = this.reached;
    return null;
  }

  /** Has the socket look again, if it waits. */
  wake(): Promise<void> | null {
    const { resume } = this;
    if (!resume) return null;
    this.resume = null;
    resume();
    return new Promise((resolve) => {
      this.waitsAgain = resolve;
    });
  }

  /** Ends the subscription: its client did, or its session or token is no longer valid. */
  end(): void {
    this.ended = true;
    this.waiting = [];
    this.source.ended();
    this.waitsAgain?.();
    void this.wake();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<EventRow, undefined>> {
    while (!this.ended) {
      const value = this.take();
      if (value) return { done: false, value };
      await (this.behind ? this.catchUp() : this.wait());
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<EventRow, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  private take(): EventRow | null {
    const [first] = this.waiting;
    if (first && performance.now() - first.readAt > rightsTtl) {
      this.fallBehind();
      return null;
    }
    if (first) {
      this.waiting.shift();
      this.after = first.event.seq;
      return first.event;
    }
    if (this.behind || this.caughtUp) return null;
    this.caughtUp = true;
    return positionRow('CaughtUp', this.reached);
  }

  /** While the database does not answer, waits for the hub to say that it does again. */
  private async catchUp(): Promise<void> {
    let missed: Missed | null;
    try {
      missed = await this.source.readBacklog(this);
    } catch {
      return await this.wait();
    }
    if (this.ended) return;
    if (!missed) return this.end();
    const { events, upTo, complete } = missed;
    const readAt = performance.now();
    this.waiting = events.map((event) => ({ event, readAt }));
    if (!complete) return;
    this.behind = false;
    this.reached = upTo;
    if (events.length === 0) this.after = upTo;
  }

  private wait(): Promise<void> {
    this.waitsAgain?.();
    return new Promise((resolve) => {
      this.resume = resolve;
    });
  }

  private fallBehind(): void {
    this.waiting = [];
    this.behind = true;
  }
}
