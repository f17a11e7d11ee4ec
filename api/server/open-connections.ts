/**
 * The sockets and event streams that were opened with a session or a token. When it ends, by a request in any
 * process or by a command, they are closed within a second, and their subscriptions with them.
 */
import type { Logger } from 'pino';
import { EventLog } from '../activity/log.ts';
import { credentialOf, validCredentials } from '../activity/rights.ts';
import type { Services, Viewer } from '../request/context.ts';
import { logFault } from '../request/errors.ts';

/** Milliseconds between two looks whether anything ended in another process. */
const pollInterval = 400;
/** Milliseconds after which those that ended by their time alone are looked for. */
const timeInterval = 60_000;

type Needs = Pick<Services, 'graph' | 'clock' | 'requestTimeout' | 'signals'>;
interface Connection {
  viewer: Viewer;
  close: () => void;
}

export class OpenConnections {
  private readonly connections = new Set<Connection>();
  private readonly eventLog: EventLog;
  private timer: NodeJS.Timeout | null = null;
  private ended: number | null = null;
  private lookedAt = 0;
  private failing = false;

  constructor(
    services: Needs,
    private readonly log: Logger,
  ) {
    this.eventLog = new EventLog(services.graph, services.clock, services.requestTimeout);
    services.signals.listen((signal) => {
      if (signal === 'ended') void this.guarded(() => this.closeEnded());
    });
  }

  /** `close` is called when the credential of `viewer` has ended. Gives the function to call when it closed. */
  add(viewer: Viewer, close: () => void): () => void {
    const connection = { viewer, close };
    this.connections.add(connection);
    this.timer ??= setInterval(() => void this.guarded(() => this.poll()), pollInterval).unref();
    return () => {
      this.connections.delete(connection);
      if (this.connections.size === 0) this.close();
    };
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = this.ended = null;
  }

  /**
   * A number that rose means that something ended somewhere. At the first look it may have risen since the first
   * connection was let in.
   */
  private async poll(): Promise<void> {
    const [row] = await this.eventLog.run('account/ended', {});
    const ended = row?.ended ?? 0;
    const rose = this.ended === null || ended > this.ended;
    const due = performance.now() - this.lookedAt > timeInterval;
    if (rose || due) await this.closeEnded();
    this.ended = ended; // afterwards: where the look failed, the next poll repeats it
  }

  private async closeEnded(): Promise<void> {
    this.lookedAt = performance.now();
    const open = [...this.connections];
    if (open.length === 0) return;
    const valid = await validCredentials(
      this.eventLog,
      open.map(({ viewer }) => viewer),
    );
    for (const { viewer, close } of open) if (!valid.has(credentialOf(viewer))) close();
  }

  /** While the database does not answer, nothing is closed; it is said once. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failing = false;
    } catch (error) {
      if (!this.failing) logFault(this.log, error);
      this.failing = true;
    }
  }
}
