import type { Context } from '../request/context.ts';

/** What sends mail that was noted in the graph, and looks for it at once when woken. */
export interface Waking {
  wake(): void;
}

/** After a change by which somebody may have been asked something; the answer does not wait for it. */
export const wakeMail = ({ mail }: Context): void => mail.wake();
