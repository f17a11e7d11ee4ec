/**
 * Sends what is due by mail: when woken, and now and then, for what other processes left or what had to wait.
 * Any number of processes may.
 */
import { setImmediate as answered, setTimeout as pause } from 'node:timers/promises';
import { logFault } from '../request/errors.ts';
import { sendAsked } from './asked.ts';
import { sendDigest } from './digest.ts';
import type { Post } from './post.ts';
import type { MailSender } from './wake.ts';

/** Milliseconds. */
const every = 60_000;
/** Milliseconds that stopping waits for a letter under way. */
const farewell = 2_000;

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

  /** Begins once the present answer is out. One turn at a time; woken during one, another follows. */
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

  /** After the signal: once the letter under way is sent and crossed off. */
  async ended(): Promise<void> {
    if (this.turn) await Promise.race([this.turn, pause(farewell, undefined, { ref: false })]);
  }

  private async send(): Promise<void> {
    for (const next of [sendAsked, sendDigest])
      while (!this.stopping.aborted && (await next(this.post, Date.now())));
  }
}
