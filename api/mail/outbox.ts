import { setImmediate as answered, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { logFault } from '../request/errors.ts';
import type { Context } from '../request/context.ts';
import type { Mail, Mailer } from './mailer.ts';

declare module '../request/context.ts' {
  interface Services {
    outbox: Outbox;
  }
}

/** Milliseconds that shutdown waits for mail that is being sent. */
const shutdownGrace = 2_000;

/**
 * Mail that is being sent. No answer waits for it: the time that sending takes would tell who has an account.
 */
export class Outbox {
  private readonly under = new Set<Promise<void>>();

  constructor(
    private readonly mailer: Mailer,
    private readonly log: Logger,
  ) {}

  /**
   * Sends a mail after the present answer, unless `write` gives none. An error is logged without address and
   * text.
   */
  later(write: () => Promise<Mail | null>): void {
    const sending = answered()
      .then(write)
      .then((mail) => (mail === null ? undefined : this.mailer(mail)))
      .catch((error: unknown) => logFault(this.log, error))
      .finally(() => this.under.delete(sending));
    this.under.add(sending);
  }

  async emptied(): Promise<void> {
    if (this.under.size > 0)
      await Promise.race([Promise.all(this.under), sleep(shutdownGrace, undefined, { ref: false })]);
  }
}

/** Sends a mail after the present answer, unless `write` gives none. */
export const mailLater = ({ outbox }: Pick<Context, 'outbox'>, write: () => Promise<Mail | null>): void =>
  outbox.later(write);
