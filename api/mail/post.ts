/**
 * What the senders of mail that is noted in the graph share, with the handling of a mail server that refuses.
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
 * Milliseconds for which a process has claimed the mail it sends: longer than a slow mail server takes. After
 * that another process sends what a process that died had claimed.
 */
export const lease = 5 * 60_000;

export const deadline = () => new Deadline(30_000);

/**
 * Sends a mail. False when the mail server refuses it for good, as for an address that no longer exists; that
 * is logged without the address. Throws when it may succeed later.
 */
export async function send({ mailer, log }: Post, mail: Mail): Promise<boolean> {
  try {
    await mailer(mail);
    return true;
  } catch (error) {
    if (!isFinal(error)) throw error;
    logFault(log, error);
    return false;
  }
}

/** How nodemailer reports a receiver that is refused for good; codes 400 to 499 mean later. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: unknown; responseCode?: number };
  return code === 'EENVELOPE' && responseCode >= 500;
}
