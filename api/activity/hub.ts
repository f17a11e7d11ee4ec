/**
 * Who listens in this process, and what they are told: when something may have happened, one statement finds what did and who of
 * all of them may hear of it. Events lie in the graph, so a wake-up that is lost costs time and never an event.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Deadline } from '../neo4j/failure.ts';
import type { StatementName, Statements } from '../neo4j/catalogue.generated.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../server/clock.ts';
import { logFault } from '../server/errors.ts';
import type { Viewer } from '../server/context.ts';
import type { EventRow, Told } from './event.ts';
import { fresh, type Feed } from './feed.ts';

/** Milliseconds between two looks when nobody says that something happened: other processes, without Redis, do not. */
const every = 1000;
/** One person's subscriptions at a time, in a process. */
const most = 20;
/** Events read from the log at once. */
const page = 16;
/** People told at once: as many as can be while what was looked at for them is fresh. */
const group = 100;

export type Woken = 'changed' | 'ended';
interface Due { viewers: readonly string[]; rows: ReadonlyMap<string, EventRow[]>; upTo: number; at: number }
interface Settled { upTo: number; forgotten: number }

export class Hub {
  private readonly feeds = new Map<string, Set<Feed>>();
  /** Up to where what happened was pushed; null while nobody has begun to listen. */
  private last: number | null = null;
  private looking: Promise<void> | null = null;
  private again = false;
  private settling: Promise<Settled> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private failing = false;
  /** Tells other processes, where there is a way to. */
  tellOthers: (woken: Woken) => void = () => {};

  constructor(private readonly graph: Graph, private readonly log: Logger, private readonly clock: Clock, private readonly patience: number) {}

  /** Throws where the viewer has too many open already. */
  join(feed: Feed): Feed {
    const mine = this.feeds.get(feed.viewer.id) ?? new Set();
    if (mine.size >= most) throw new GraphQLError(`One can have ${most} subscriptions open at a time.`, { extensions: { code: 'RATE_LIMITED' } });
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

  /** Something was changed here, or somebody's session ended. */
  wake(woken: Woken): void {
    this.woken(woken);
    this.tellOthers(woken);
  }

  /** The same, as another process says it. */
  woken(woken: Woken): void {
    if (this.feeds.size === 0) return;
    if (woken === 'ended') void this.endSome(this.all()).catch((error: unknown) => this.failed(error));
    this.look();
  }

  /** Fills a feed that is behind from the log; what it is to be told first, if some of it was forgotten. */
  async read(feed: Feed): Promise<Told | null> {
    const { upTo, forgotten } = await this.settled();
    this.last ??= upTo;
    if (feed.from !== null && feed.from < forgotten) return feed.skip(upTo);
    const rows = feed.from === null || feed.from >= upTo ? [] : await this.run('activity/list', { me: feed.viewer.id, after: feed.from, upTo, now: this.clock.now(), limit: page });
    if (rows.length > 0) await this.endSome([feed]);
    feed.caughtUp(rows, upTo, rows.length < page && upTo >= this.last);
    return null;
  }

  /** The database did not answer: whoever waits is woken by the next look that succeeds. Said once until it does. */
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
    this.looking = this.deliver().catch((error: unknown) => { this.failed(error); }).finally(() => {
      this.looking = null;
      if (this.again) {
        this.again = false;
        this.look();
      }
    });
  }

  private async deliver(): Promise<void> {
    const [latest] = await this.run('activity/last', {});
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

  /** Who hears is found for all at once. Where they are many they are told group by group, each looked at anew while the one before is told. */
  private async tell(after: number, upTo: number): Promise<void> {
    const found = await this.due([...this.feeds.keys()], after, upTo);
    const hearing = [...found.rows.keys()];
    const others = found.viewers.filter((viewer) => !found.rows.has(viewer));
    await this.push({ ...found, viewers: others });
    if (hearing.length <= group) {
      await this.endSome(this.of(hearing));
      return await this.push({ ...found, viewers: hearing });
    }
    let told = Promise.resolve();
    for (let from = 0; from < hearing.length; from += group) {
      const some = hearing.slice(from, from + group);
      const [due] = await Promise.all([this.due(some, after, upTo), this.endSome(this.of(some)), told]);
      told = this.push(due);
    }
    await told;
  }

  /** Who of these hears of what happened, by the rights of a moment. */
  private async due(viewers: readonly string[], after: number, upTo: number): Promise<Due> {
    const found = await this.run('activity/due', { viewers: viewers.join(' '), after, upTo, now: this.clock.now() });
    const rows = new Map<string, EventRow[]>();
    for (const { viewer, ...row } of found) rows.set(viewer, [...rows.get(viewer) ?? [], row]);
    return { viewers, rows, upTo, at: performance.now() };
  }

  /** Hands it to them; done when it has been sent, to those at least who do not read slowly. */
  private async push({ viewers, rows, upTo, at }: Due): Promise<void> {
    const sent = viewers.flatMap((viewer) => [...this.feeds.get(viewer) ?? []].flatMap((feed) => feed.push(rows.get(viewer) ?? [], upTo, at) ?? []));
    if (sent.length > 0) await Promise.race([Promise.all(sent), delay(fresh, undefined, { ref: false })]);
  }

  /** Ends those of these whose session or token has ended. */
  private async endSome(feeds: readonly Feed[]): Promise<void> {
    const idOf = ({ viewer: { session, token } }: Feed) => session ?? token ?? '';
    const ids = (of: keyof Pick<Viewer, 'session' | 'token'>) => [...new Set(feeds.flatMap(({ viewer }) => viewer[of] ?? []))];
    if (feeds.length === 0) return;
    const alive = new Set((await this.run('activity/alive', { sessions: ids('session'), tokens: ids('token'), now: this.clock.now() })).map(({ id }) => id));
    for (const feed of feeds) if (!alive.has(idOf(feed))) feed.end();
  }

  /** One look at the sequence serves all who ask while it is under way. */
  private settled(): Promise<Settled> {
    this.settling ??= this.run('activity/settled', {}).then(([row]) => row ?? { upTo: 0, forgotten: 0 }).finally(() => { this.settling = null; });
    return this.settling;
  }

  private of(viewers: readonly string[]): Feed[] { return viewers.flatMap((viewer) => [...this.feeds.get(viewer) ?? []]); }

  private all(): Feed[] { return this.of([...this.feeds.keys()]); }

  private run<N extends StatementName>(name: N, params: Statements[N]['params']): Promise<Statements[N]['row'][]> {
    return this.graph.run(new Deadline(this.patience), name, params);
  }
}
