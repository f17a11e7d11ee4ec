/**
 * Delivers events to webhooks: when woken, and every second for what other processes wrote or what had to wait.
 * Several processes can do this side by side: each webhook is served under a lease in the graph.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Deadline } from '../neo4j/deadline.ts';
import { logFault } from '../request/errors.ts';
import { serveNext, type Serving } from './serve.ts';

/** Milliseconds between two looks that nobody asked for. */
const every = 1_000;
/** Webhooks that are served at the same time: most of the time they wait for a receiver. */
const lanes = 16;
/** Events whose recipients one statement finds. */
const span = 500;
/** Milliseconds that shutdown waits for the deliveries that are under way. */
const shutdownGrace = 2_000;

export class WebhookWorker {
  private readonly stop = new AbortController();
  private readonly serving: Serving;
  private readonly timer: NodeJS.Timeout;
  private readonly working = new Set<Promise<void>>();
  private looking = false;
  private again = false;
  private failing = false;

  constructor(
    needs: Omit<Serving, 'stopping'>,
    private readonly log: Logger,
  ) {
    this.serving = { ...needs, stopping: this.stop.signal };
    this.timer = setInterval(() => this.wake(), every).unref();
  }

  /** There may be something to do. */
  wake(): void {
    this.again = true;
    if (this.looking || this.stop.signal.aborted) return;
    this.looking = true;
    void this.look().finally(() => {
      this.looking = false;
    });
  }

  /** Ends all work. What was sent and not recorded within the grace is sent again by whoever comes next. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    this.stop.abort();
    await Promise.race([Promise.all(this.working), sleep(shutdownGrace, undefined, { ref: false })]);
  }

  private async look(): Promise<void> {
    while (this.again && !this.stop.signal.aborted) {
      this.again = false;
      await this.guarded(async () => {
        const { graph, clock } = this.serving;
        const news = () => graph.run(new Deadline(10_000), 'webhook/news', { now: clock.now() });
        const [before] = await news();
        if (before?.any && before.last > before.marked) await this.mark();
        const [after] = before?.any ? await news() : [];
        if (after?.due && this.working.size < lanes) this.begin();
      });
    }
  }

  /** One webhook after the other, until none is due. */
  private begin(): void {
    const lane = this.guarded(async () => {
      while (!this.stop.signal.aborted && (await serveNext(this.serving)));
    }).finally(() => {
      this.working.delete(lane);
    });
    this.working.add(lane);
  }

  /** Makes the webhooks due whose owners the new events may concern. */
  private async mark(): Promise<void> {
    const { graph, clock } = this.serving;
    const [{ upTo } = { upTo: 0 }] = await graph.run(new Deadline(10_000), 'activity/settled', {});
    await graph.write(new Deadline(30_000), async (run) => {
      const [{ after } = { after: upTo }] = await run('webhook/lock-log', { upTo });
      if (after >= upTo) return;
      const last = Math.min(upTo, after + span);
      const found = await run('activity/recipients', { after, upTo: last });
      const people = [...new Set(found.flatMap(({ viewers }) => viewers))];
      await run('webhook/mark', { people, upTo: last, now: clock.now() });
      if (last < upTo) this.again = true;
    });
  }

  /** While the database does not answer, it is said once. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failing = false;
    } catch (error) {
      if (!this.failing && !this.stop.signal.aborted) logFault(this.log, error);
      this.failing = true;
    }
  }
}
