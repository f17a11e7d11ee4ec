/** Step 3 of the delivery: which recipients may hear of an event now. */
import { setImmediate } from 'node:timers/promises';
import type { Viewer } from '../request/context.ts';
import type { EventRow } from './event.ts';
import type { EventLog } from './log.ts';
import type { Recipients } from './recipients.ts';

/** Milliseconds for which a right is good after it was read. */
export const rightsTtl = 100;
/** People whose rights one statement reads: about as many as can be told within `rightsTtl`. */
const groupSize = 150;

interface Delivery {
  events: EventRow[];
  /** The ids of the sessions and tokens that still let the viewer in. */
  credentials: readonly string[];
}
/** What one group of viewers may hear of. A viewer without a right to any event has no delivery. */
export interface Deliveries {
  viewers: readonly string[];
  /** When the rights were read, by `performance.now()`. */
  at: number;
  of: ReadonlyMap<string, Delivery>;
}

/** Yields the deliveries group by group; the rights of the next group are read while this one is told. */
export async function* findDeliveries(log: EventLog, recipients: Recipients): AsyncGenerator<Deliveries> {
  const viewers = [...recipients.keys()];
  const groups = Array.from({ length: Math.ceil(viewers.length / groupSize) }, (_, index) =>
    viewers.slice(index * groupSize, (index + 1) * groupSize),
  );
  const read = (index: number) => groups[index] && readRights(log, groups[index], recipients);
  let next = read(0);
  for (let index = 1; next; index++) {
    const deliveries: Deliveries = await next;
    next = read(index);
    next?.catch(() => {}); // awaited in its turn, unless something else fails before
    await setImmediate(); // lets the statement leave before telling takes all of the processor
    yield deliveries;
  }
}

async function readRights(
  log: EventLog,
  viewers: readonly string[],
  recipients: Recipients,
): Promise<Deliveries> {
  const pairs = viewers
    .flatMap((viewer) => recipients.get(viewer)?.map((seq) => `${viewer}:${seq}`) ?? [])
    .join(' ');
  const of = new Map<string, Delivery>();
  for (const { viewer, credentials, ...event } of await log.run('activity/deliveries', {
    pairs,
    now: log.now,
  }))
    of.set(viewer, { credentials, events: [...(of.get(viewer)?.events ?? []), event] });
  return { viewers, at: performance.now(), of };
}

/** The id of the session or token with which a subscription was opened. */
export const credentialOf = ({ session, token }: Viewer): string => session ?? token ?? '';

/** Which of the viewers' sessions and tokens still let them in: their ids. */
export async function validCredentials(
  log: EventLog,
  viewers: readonly Viewer[],
): Promise<ReadonlySet<string>> {
  const ids = (kind: 'session' | 'token') => [...new Set(viewers.flatMap((viewer) => viewer[kind] ?? []))];
  const valid = await log.run('activity/valid-credentials', {
    sessions: ids('session'),
    tokens: ids('token'),
    now: log.now,
  });
  return new Set(valid.map(({ id }) => id));
}
