import type { Logger } from 'pino';
import { setAsideLate } from '../account/suspend.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import { recordEnded } from '../introduction/tell.ts';
import { logFault } from '../request/errors.ts';

const every = 10 * 60_000;
const atOnce = 1000;
/** Milliseconds for which events are kept for subscribers who were away. */
const eventsKept = 30 * 24 * 3_600_000;
/** Milliseconds for which the host can read the log of security events. */
const securityKept = 90 * 24 * 3_600_000;
const sweepings = [
  'request/sweep-keys',
  'account/sweep-links',
  'account/sweep-sessions',
  'account/sweep-addresses',
  'passkey/sweep',
  'token/sweep',
  'oauth/sweep',
  'oauth/sweep-grants',
  'webhook/sweep',
  'invitation/sweep',
] as const;

/**
 * Until the signal, every ten minutes: deletes what has expired (retry keys, links, sessions, challenges of
 * passkeys, tokens, apps, webhooks, invitations, events, the log of security events) and sends the events of
 * introductions that have ended.
 */
export function startSweeping(graph: Graph, log: Logger, stopping: AbortSignal): void {
  const timer = setInterval(
    () =>
      void sweep(graph, Date.now(), stopping).catch((error: unknown) => {
        if (!stopping.aborted) logFault(log, error);
      }),
    every,
  );
  timer.unref();
  stopping.addEventListener('abort', () => clearInterval(timer));
}

/** Repeats while there may be more. */
async function repeatedly(
  some: (deadline: Deadline) => Promise<number>,
  stopping?: AbortSignal,
): Promise<void> {
  while ((await some(new Deadline(30_000, stopping))) === atOnce);
}

export async function sweep(graph: Graph, now: number, stopping?: AbortSignal): Promise<void> {
  for (const name of sweepings) {
    await repeatedly(
      async (deadline) => (await graph.run(deadline, name, { now, limit: atOnce }))[0]?.swept ?? 0,
      stopping,
    );
  }
  await repeatedly(
    async (deadline) =>
      (await graph.run(deadline, 'activity/sweep', { before: now - eventsKept, limit: atOnce }))[0]?.swept ??
      0,
    stopping,
  );
  await repeatedly(
    async (deadline) =>
      (await graph.run(deadline, 'webhook/sweep-deliveries', { before: now - eventsKept, limit: atOnce }))[0]
        ?.swept ?? 0,
    stopping,
  );
  await repeatedly(
    async (deadline) =>
      (await graph.run(deadline, 'security/sweep', { before: now - securityKept, limit: atOnce }))[0]
        ?.swept ?? 0,
    stopping,
  );
  await setAsideLate(graph, now, stopping);
  await repeatedly((deadline) => recordEnded(graph, deadline, now, atOnce), stopping);
}
