/**
 * Who listens in this process, and what they are told: when something may have happened, one statement finds what did and who of
 * all of them may hear of it. Events lie in the graph, so a wake-up that is lost costs time and never an event.
 */
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Deadline } from '../neo4j/failure.ts';
import type { StatementName, Statements } from '../neo4j/catalogue.generated.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../server/clock.ts';
import { logFault } from '../server/errors.ts';
import type { Viewer } from '../server/context.ts';
import type { EventRow, Told } from './event.ts';
import type { Feed } from './feed.ts';

/** Milliseconds between two looks when nobody says that something happened: other processes, without Redis, do not. */
const every = 1000;
/** One person's subscriptions at a time, in a process. */
const most = 20;
/** Events read from the log at once. */
const page = 16;

export type Woken = 'changed' | 'ended';
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
    for (const feed of this.all()) if (feed.behind) feed.push([], 0);
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

  private async tell(after: number, upTo: number): Promise<void> {
    const due = await this.run('activity/due', { viewers: [...this.feeds.keys()].join(' '), after, upTo, now: this.clock.now() });
    const byViewer = new Map<string, EventRow[]>();
    for (const { viewer, ...row } of due) byViewer.set(viewer, [...byViewer.get(viewer) ?? [], row]);
    await this.endSome([...byViewer.keys()].flatMap((viewer) => [...this.feeds.get(viewer) ?? []]));
    for (const [viewer, feeds] of this.feeds) for (const feed of feeds) feed.push(byViewer.get(viewer) ?? [], upTo);
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

  private all(): Feed[] { return [...this.feeds.values()].flatMap((feeds) => [...feeds]); }

  private run<N extends StatementName>(name: N, params: Statements[N]['params']): Promise<Statements[N]['row'][]> {
    return this.graph.run(new Deadline(this.patience), name, params);
  }
}
