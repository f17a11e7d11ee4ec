/**
 * What sending mail that was noted in the graph needs, and what it does when the mail server does not take
 * it.
 */
import type { Logger } from 'pino';
import type { Mail, Mailer } from './mailer.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { logFault } from '../request/errors.ts';
import type { Origin } from '../request/origin.ts';

export interface Post {
  graph: Graph;
  mailer: Mailer;
  origin: Origin;
  log: Logger;
}

/**
 * Milliseconds for which one process has hold of what it sends: longer than a slow mail server takes. What a
 * process that died had hold of goes then.
 */
export const lease = 5 * 60_000;

export const patience = () => new Deadline(30_000);

/**
 * Sends; false where the mail server will never take it, as for an address that is none any more, which is
 * noted without the address. Throws where it may later.
 */
export async function sent({ mailer, log }: Post, mail: Mail): Promise<boolean> {
  try {
    await mailer(mail);
    return true;
  } catch (error) {
    if (!isFinal(error)) throw error;
    logFault(log, error);
    return false;
  }
}

/** As nodemailer tells of a recipient refused for good; answers of 400 to 499 mean later. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: unknown; responseCode?: number };
  return code === 'EENVELOPE' && responseCode >= 500;
}
