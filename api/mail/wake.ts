/** Starts the sending of mail that a mutation noted in the graph. */
import type { Context } from '../request/context.ts';

/** Sends the mail that is noted in the graph; `wake` starts it at once. */
export interface MailSender {
  wake(): void;
}

declare module '../request/context.ts' {
  interface Services {
    mail: MailSender;
  }
}

/**
 * For after a change by which somebody may have been asked something. The answer does not wait for the mail.
 */
export const wakeMail = ({ mail }: Context): void => mail.wake();
