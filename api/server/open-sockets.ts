/**
 * The sockets that were opened with a session or a token. When it ends, by a request in any process or by a
 * command, they are closed within a second, and their subscriptions with them.
 */
import { CloseCode } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { EventLog } from '../activity/log.ts';
import { credentialOf, validCredentials } from '../activity/rights.ts';
import type { Services, Viewer } from '../request/context.ts';
import { logFault } from '../request/errors.ts';

/** Milliseconds between two looks whether anything ended in another process. */
const pollInterval = 400;
/** Milliseconds after which those that ended by their time alone are looked for. */
const timeInterval = 60_000;

type Needs = Pick<Services, 'graph' | 'clock' | 'requestTimeout' | 'signals'>;

export class OpenSockets {
  private readonly sockets = new Map<WebSocket, Viewer>();
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

  add(socket: WebSocket, viewer: Viewer): void {
    this.sockets.set(socket, viewer);
    socket.once('close', () => this.left(socket));
    this.timer ??= setInterval(() => void this.guarded(() => this.poll()), pollInterval).unref();
  }

  close(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = this.ended = null;
  }

  private left(socket: WebSocket): void {
    this.sockets.delete(socket);
    if (this.sockets.size === 0) this.close();
  }

  /**
   * A number that rose means that something ended somewhere. At the first look it may have risen since the first
   * socket was let in.
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
    const open = [...this.sockets];
    if (open.length === 0) return;
    const valid = await validCredentials(
      this.eventLog,
      open.map(([, viewer]) => viewer),
    );
    for (const [socket, viewer] of open)
      if (!valid.has(credentialOf(viewer)))
        socket.close(CloseCode.Forbidden, 'This session or token has ended.');
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
