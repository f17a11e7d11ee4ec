/**
 * Who listens in this process, and what they are told: when something may have happened, it is found what
 * did, whom it may concern, and who of these may hear of it. Events lie in the graph, so a wake-up that is
 * lost costs time and never an event.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import { logFault } from '../request/errors.ts';
import type { Viewer } from '../request/context.ts';
import type { Signal } from '../request/signals.ts';
import type { Told } from './event.ts';
import type { Feed } from './feed.ts';
import { fresh, Rights, type Hearing } from './rights.ts';

/**
 * Milliseconds between two looks when nobody says that something happened: other processes, without Redis, do
 * not.
 */
const every = 1000;
/** One person's subscriptions at a time, in a process. */
const most = 20;
/** Events read from the log at once. */
const page = 16;
/** Feeds that read the log at once: they may all fall behind together, and the database serves others too. */
const readers = 8;
/** People told at once: as many as can be while what was looked at for them is fresh. */
const group = 150;
/**
 * Milliseconds that a group is waited for: somebody slow in it must not make old what was found for the next.
 */
const patiently = fresh / 2;

declare module '../request/context.ts' {
  interface Services {
    hub: Hub;
  }
}

interface Settled {
  upTo: number;
  forgotten: number;
}

/** The id of the session or token it was opened with. */
const doorOf = ({ viewer: { session, token } }: Feed): string => session ?? token ?? '';

export class Hub {
  private readonly feeds = new Map<string, Set<Feed>>();
  /** Up to where what happened was pushed; null while nobody has begun to listen. */
  private last: number | null = null;
  private looking: Promise<void> | null = null;
  private again = false;
  private settling: Promise<Settled> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private failing = false;
  private readonly turns = pLimit(readers);
  private readonly rights: Rights;

  constructor(
    graph: Graph,
    private readonly log: Logger,
    clock: Clock,
    patience: number,
  ) {
    this.rights = new Rights(graph, clock, patience);
  }

  /** Throws where the viewer has too many open already. */
  join(feed: Feed): Feed {
    const mine = this.feeds.get(feed.viewer.id) ?? new Set();
    if (mine.size >= most)
      throw new GraphQLError(`One can have ${most} subscriptions open at a time.`, {
        extensions: { code: 'RATE_LIMITED' },
      });
    this.feeds.set(feed.viewer.id, mine.add(feed));
    this.timer ??= setInterval(() => this.look(), every).unref();
    return feed;
  }

  leave(feed: Feed): void {
    const mine = this.feeds.get(feed.viewer.id);
    mine?.delete(feed);
    if (mine?.size === 0) this.feeds.delete(feed.viewer.id);
    if (this.feeds.size > 0 || !this.timer) return;
    clearInterval(this.timer);
    this.timer = this.last = null;
  }

  /** Something was changed, or a session or token ended, in this process or another. */
  woken(signal: Signal): void {
    if (this.feeds.size === 0) return;
    if (signal === 'ended') void this.endSome(this.all()).catch((error: unknown) => this.failed(error));
    this.look();
  }

  /** Fills a feed that is behind from the log; what it is to be told first, if some of it was forgotten. */
  read(feed: Feed): Promise<Told | null> {
    return this.turns(() => this.fill(feed));
  }

  private async fill(feed: Feed): Promise<Told | null> {
    if (feed.ended) return null;
    const { upTo, forgotten } = await this.settled();
    this.last ??= upTo;
    if (feed.from !== null && feed.from < forgotten) return feed.skip(upTo);
    const rows =
      feed.from === null || feed.from >= upTo
        ? []
        : await this.rights.missed(feed.viewer.id, { after: feed.from, upTo }, page);
    if (rows.length > 0) await this.endSome([feed]);
    feed.caughtUp(rows, upTo, rows.length < page && upTo >= this.last);
    return null;
  }

  /**
   * The database did not answer: whoever waits is woken by the next look that succeeds. Said once until it
   * does.
   */
  failed(error: unknown): void {
    if (!this.failing) logFault(this.log, error);
    this.failing = true;
  }

  /** Ends all, as the process does. */
  close(): void {
    for (const feed of this.all()) feed.end();
  }

  private look(): void {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = this.deliver()
      .catch((error: unknown) => {
        this.failed(error);
      })
      .finally(() => {
        this.looking = null;
        if (this.again) {
          this.again = false;
          this.look();
        }
      });
  }

  private async deliver(): Promise<void> {
    const [latest] = await this.rights.run('activity/last', {});
    this.failing = false;
    for (const feed of this.all()) if (feed.behind) void feed.wake();
    const after = this.last;
    if (after === null || latest === undefined || latest.seq === after) return;
    const { upTo } = await this.settled();
    if (upTo <= after) return;
    this.last = upTo; // from here on, so that who reads the log meanwhile reads at least as far
    try {
      await this.tell(after, upTo);
    } catch (error) {
      this.last = after;
      throw error;
    }
  }

  /**
   * Whoever may be concerned is looked at with as many others as can be told while their rights are fresh,
   * the next while these are told.
   */
  private async tell(after: number, upTo: number): Promise<void> {
    const others = new Set(this.feeds.keys());
    const concerned = await this.rights.concerned((viewer) => this.feeds.has(viewer), { after, upTo });
    for (const viewer of concerned.keys()) others.delete(viewer);
    await this.push([...others], { at: performance.now(), of: new Map() }, upTo);
    const viewers = [...concerned.keys()];
    const groups = Array.from({ length: Math.ceil(viewers.length / group) }, (_, index) =>
      viewers.slice(index * group, (index + 1) * group),
    );
    const look = (index: number) => groups[index] && this.rights.hearing(groups[index], concerned);
    let next = look(0);
    for (const [index, some] of groups.entries()) {
      const hearing = await next;
      next = look(index + 1);
      next?.catch(() => {}); // it is waited for in its turn, unless something else failed before
      await setImmediate(); // the question has left before telling takes all of the processor
      if (hearing) await this.push(some, hearing, upTo);
    }
  }

  /**
   * Hands to these what they hear of, everything up to a number; done when it has been sent, to those at
   * least who do not read slowly.
   */
  private async push(viewers: readonly string[], { at, of }: Hearing, upTo: number): Promise<void> {
    const sent = viewers.flatMap((viewer) =>
      this.of([viewer]).flatMap((feed) => {
        const { events, doors } = of.get(viewer) ?? { events: [], doors: null };
        if (doors && !doors.includes(doorOf(feed))) feed.end();
        return feed.push(events, upTo, at) ?? [];
      }),
    );
    if (sent.length > 0)
      await Promise.race([Promise.all(sent), setTimeout(patiently, undefined, { ref: false })]);
  }

  /** Ends those of these whose session or token has ended. */
  private async endSome(feeds: readonly Feed[]): Promise<void> {
    const ids = (of: keyof Pick<Viewer, 'session' | 'token'>) => [
      ...new Set(feeds.flatMap(({ viewer }) => viewer[of] ?? [])),
    ];
    if (feeds.length === 0) return;
    const alive = await this.rights.alive(ids('session'), ids('token'));
    for (const feed of feeds) if (!alive.has(doorOf(feed))) feed.end();
  }

  /** One look at the sequence serves all who ask while it is under way. */
  private settled(): Promise<Settled> {
    this.settling ??= this.rights
      .run('activity/settled', {})
      .then(([row]) => row ?? { upTo: 0, forgotten: 0 })
      .finally(() => {
        this.settling = null;
      });
    return this.settling;
  }

  private of(viewers: readonly string[]): Feed[] {
    return viewers.flatMap((viewer) => [...(this.feeds.get(viewer) ?? [])]);
  }

  private all(): Feed[] {
    return this.of([...this.feeds.keys()]);
  }
}
