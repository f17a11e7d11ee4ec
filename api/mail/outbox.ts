import { setImmediate as answered, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { logFault } from '../request/errors.ts';
import type { Context } from '../request/context.ts';
import type { Mail, Mailer } from './mailer.ts';

declare module '../request/context.ts' {
  interface Services {
    outbox: Outbox;
  }
}

/** Milliseconds that stopping waits for mail under way. */
const farewell = 2_000;

/** Mail on its way. Nobody waits for it: how long sending takes would tell who has a place here. */
export class Outbox {
  private readonly under = new Set<Promise<void>>();

  constructor(
    private readonly mailer: Mailer,
    private readonly log: Logger,
  ) {}

  /** Sends once the present answer is out. A failure is noted without address and text. */
  later(mail: Mail): void {
    const sending = answered()
      .then(() => this.mailer(mail))
      .catch((error: unknown) => logFault(this.log, error))
      .finally(() => this.under.delete(sending));
    this.under.add(sending);
  }

  async emptied(): Promise<void> {
    if (this.under.size > 0)
      await Promise.race([Promise.all(this.under), pause(farewell, undefined, { ref: false })]);
  }
}

/** Sends a mail once the answer is out. */
export const mailLater = ({ outbox }: Pick<Context, 'outbox'>, mail: Mail): void => outbox.later(mail);
