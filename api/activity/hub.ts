/**
 * Runs the delivery of events in this process, one step after the other:
 * log.ts → recipients.ts → rights.ts → queue.ts → the subscriber's socket.
 * Events are kept in the graph, so a wake-up that is lost costs up to a second and never an event.
 */
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { Viewer } from '../request/context.ts';
import { logFault } from '../request/errors.ts';
import { Backlog } from './backlog.ts';
import type { EventRow } from './event.ts';
import { EventLog, type Span } from './log.ts';
import { SubscriberQueue } from './queue.ts';
import { findRecipients } from './recipients.ts';
import { credentialOf, findDeliveries, rightsTtl, type Deliveries } from './rights.ts';
import { Subscribers } from './subscribers.ts';

/**
 * Milliseconds between two polls that nobody asked for: a process without Redis hears of no change in
 * another.
 */
const pollInterval = 1000;
/** Milliseconds given to one group of viewers: a slow one must not make the rights of the next group old. */
const groupPatience = rightsTtl / 2;

interface Options {
  graph: Graph;
  log: Logger;
  clock: Clock;
  /** Milliseconds that a statement may take. */
  requestTimeout: number;
}

export class Hub {
  private readonly eventLog: EventLog;
  private readonly backlog: Backlog;
  private readonly subscribers = new Subscribers();
  private timer: NodeJS.Timeout | null = null;
  private polling = false;
  private pollAgain = false;
  private failing = false;

  constructor(private readonly options: Options) {
    this.eventLog = new EventLog(options.graph, options.clock, options.requestTimeout);
    this.backlog = new Backlog(this.eventLog);
  }

  /** The viewer's events behind `after`; null: from now on. Throws RATE_LIMITED where too many are open. */
  subscribe(viewer: Viewer, after: number | null): AsyncIterableIterator<EventRow> {
    const queue: SubscriberQueue = new SubscriberQueue(viewer, after, {
      readBacklog: (reader) =>
        this.backlog.read(reader).catch((error: unknown) => {
          this.failed(error);
          throw error;
        }),
      ended: () => this.left(queue),
    });
    this.subscribers.add(queue);
    this.timer ??= setInterval(() => void this.poll(), pollInterval).unref();
    return queue;
  }

  /** The graph may have changed, in this process or another. */
  wake(): void {
    if (!this.subscribers.none) void this.poll();
  }

  /** Ends all subscriptions, as the process does. */
  close(): void {
    for (const queue of this.subscribers.all()) queue.end();
  }

  private left(queue: SubscriberQueue): void {
    this.subscribers.remove(queue);
    if (!this.subscribers.none || !this.timer) return;
    clearInterval(this.timer);
    this.timer = this.eventLog.deliveredUpTo = null;
  }

  /** Polls one at a time; a call during a poll has it done once more. */
  private async poll(): Promise<void> {
    this.pollAgain = true;
    if (this.polling) return;
    this.polling = true;
    while (this.pollAgain) {
      this.pollAgain = false;
      await this.pollOnce().catch((error: unknown) => this.failed(error));
    }
    this.polling = false;
  }

  private async pollOnce(): Promise<void> {
    const last = await this.eventLog.last();
    this.failing = false;
    for (const queue of this.subscribers.all()) if (queue.behind) void queue.wake();
    const after = this.eventLog.deliveredUpTo;
    if (after === null || last === undefined || last === after) return;
    const { upTo } = await this.eventLog.settled();
    if (upTo <= after) return;
    this.eventLog.deliveredUpTo = upTo; // before the delivery: who catches up meanwhile must read as far
    try {
      await this.deliver({ after, upTo });
    } catch (error) {
      this.eventLog.deliveredUpTo = after;
      throw error;
    }
  }

  private async deliver(span: Span): Promise<void> {
    const recipients = await findRecipients(this.eventLog, span, (viewer) => this.subscribers.has(viewer));
    for (const queue of this.subscribers.all())
      if (!recipients.has(queue.viewer.id)) void queue.push([], span.upTo, performance.now());
    for await (const deliveries of findDeliveries(this.eventLog, recipients))
      await this.push(deliveries, span.upTo);
  }

  /** Resolves when the deliveries have been sent to all who do not read slowly. */
  private async push({ viewers, at, of }: Deliveries, upTo: number): Promise<void> {
    const sent = this.subscribers.of(viewers).flatMap((queue) => {
      const { events, credentials } = of.get(queue.viewer.id) ?? { events: [], credentials: null };
      if (credentials && !credentials.includes(credentialOf(queue.viewer))) queue.end();
      return queue.push(events, upTo, at) ?? [];
    });
    if (sent.length > 0)
      await Promise.race([Promise.all(sent), setTimeout(groupPatience, undefined, { ref: false })]);
  }

  /** The database did not answer. Logged once until it does; those who are behind are woken then. */
  private failed(error: unknown): void {
    if (!this.failing) logFault(this.options.log, error);
    this.failing = true;
  }
}
