/**
 * Sends mail that is due: when woken, and every minute for what other processes left or what had to wait.
 * Several processes can do this side by side.
 */
import { setImmediate as answered, setTimeout as sleep } from 'node:timers/promises';
import { logFault } from '../request/errors.ts';
import { sendAsked } from './asked.ts';
import { sendDigest } from './digest.ts';
import type { Post } from './post.ts';
import type { MailSender } from './wake.ts';

/** Milliseconds. */
const every = 60_000;
/** Milliseconds that shutdown waits for the mail that is being sent. */
const shutdownGrace = 2_000;

export class MailWorker implements MailSender {
  private turn: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly post: Post,
    private readonly stopping: AbortSignal,
  ) {
    const timer = setInterval(() => this.wake(), every);
    timer.unref();
    stopping.addEventListener('abort', () => clearInterval(timer));
  }

  /** Sends after the present answer. One turn at a time; a call during a turn has another one follow. */
  wake(): void {
    if (this.turn) {
      this.again = true;
      return;
    }
    this.turn = answered()
      .then(() => this.send())
      .catch((error: unknown) => {
        if (!this.stopping.aborted) logFault(this.post.log, error);
      })
      .finally(() => {
        const again = this.again && !this.stopping.aborted;
        [this.turn, this.again] = [null, false];
        if (again) this.wake();
      });
  }

  /** Resolves after the signal, when the mail that was being sent is sent and recorded. */
  async ended(): Promise<void> {
    if (this.turn) await Promise.race([this.turn, sleep(shutdownGrace, undefined, { ref: false })]);
  }

  private async send(): Promise<void> {
    for (const next of [sendAsked, sendDigest])
      while (!this.stopping.aborted && (await next(this.post, Date.now())));
  }
}
