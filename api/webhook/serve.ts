/**
 * Serves one webhook that is due, under a lease in the graph: notes the events behind its cursor as deliveries,
 * then sends those that are due, one after the other. Whatever breaks off is gone on with when the lease has
 * ended, so that nothing is lost, and what was sent and not recorded is sent again under the same id.
 */
import { positionRow, type EventRow } from '../activity/event.ts';
import type { Scope } from '../../schema/enums.generated.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { Viewer } from '../request/context.ts';
import { RateLimited } from '../request/rate-limits.ts';
import { noteNow } from '../request/security-log.ts';
import { bodyOf, isIncomplete, type Answer, type AnswerEvent } from './answer.ts';
import type { Hosts } from './hosts.ts';
import { idsOnly } from './query.ts';
import { waitAfter } from './schedule.ts';
import { send } from './send.ts';

/** Milliseconds of a lease, and after which no further delivery is begun under it. */
const [leased, busy] = [60_000, 20_000];
/** Events noted at once. */
const pageSize = 50;
/** Milliseconds after which a delivery is looked at again that the database could not answer. */
const pause = 60_000;
/** The status by which a receiver says that it is gone for good. */
const gone = 410;

export interface Serving {
  graph: Graph;
  clock: Clock;
  hosts: Hosts;
  answer: AnswerEvent;
  stopping: AbortSignal;
}
interface Claimed {
  webhook: string;
  person: string;
  app: string | null;
  token: string | null;
  scopes: readonly Scope[] | null;
  url: string;
  query: string | null;
  secret: string;
  cursor: number;
}
interface Due {
  delivery: string;
  seq: number;
  gap: boolean;
  tries: number;
}

const runOf =
  ({ graph }: Serving): Run =>
  (name, params) =>
    graph.run(new Deadline(10_000), name, params);

/** Serves the webhook that is due first. False when none is. */
export async function serveNext(serving: Serving): Promise<boolean> {
  const run = runOf(serving);
  const now = serving.clock.now();
  const until = now + leased;
  const [claimed] = await run('webhook/claim', { now, until });
  if (!claimed) return false;
  const { webhook, free, valid, waits } = claimed;
  if (!free) return true;
  if (!valid) {
    await run('webhook/delete', { webhook });
    return true;
  }
  if (waits) return true;
  try {
    await noteEvents(serving, claimed);
    while (!serving.stopping.aborted && serving.clock.now() < now + busy) {
      const [due] = await run('webhook/next', { webhook, now: serving.clock.now() });
      if (!due || !(await deliver(serving, claimed, due))) break;
    }
  } finally {
    await run('webhook/release', { webhook, until, now: serving.clock.now() });
  }
  return true;
}

/** Notes what the owner may hear of behind the cursor, and moves the cursor in the same transaction. */
async function noteEvents(serving: Serving, { webhook, person: me, cursor }: Claimed): Promise<void> {
  const run = runOf(serving);
  const { clock } = serving;
  const now = clock.now();
  const [{ upTo, forgotten } = { upTo: 0, forgotten: 0 }] = await run('activity/settled', {});
  if (upTo <= cursor) return;
  const missed = cursor < forgotten;
  const after = missed ? forgotten : cursor;
  const heard = await run('activity/list', { me, after, upTo, now, limit: pageSize });
  const more = heard.length === pageSize;
  const gaps = missed ? [{ id: clock.newId('delivery'), seq: forgotten, gap: true }] : [];
  const events = heard.map(({ seq }) => ({ id: clock.newId('delivery'), seq, gap: null }));
  await run('webhook/enqueue', {
    webhook,
    from: cursor,
    cursor: more ? (heard.at(-1)?.seq ?? upTo) : upTo,
    events: [...gaps, ...events],
    more,
    now,
  });
}

/** Tries one delivery. False when the next one of this webhook has to wait. */
async function deliver(serving: Serving, claimed: Claimed, due: Due): Promise<boolean> {
  const { answer, clock, hosts } = serving;
  const run = runOf(serving);
  const { delivery } = due;
  const event = await heardNow(serving, claimed, due);
  if (event === 'over') return false;
  if (!event) {
    await run('webhook/drop', { delivery });
    return true;
  }
  const postpone = (until: number) => run('webhook/postpone', { delivery, due: until });
  let told: Answer;
  try {
    told = await answer(viewerOf(claimed), claimed.query ?? idsOnly, event);
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    await postpone(error.retryAt);
    return false;
  }
  if (isIncomplete(told)) {
    await postpone(clock.now() + pause);
    return false;
  }
  // The right is read last: what was read above may have been withdrawn meanwhile.
  const still = await heardNow(serving, claimed, due);
  if (still === 'over') return false;
  if (!still) {
    await run('webhook/drop', { delivery });
    return true;
  }
  const at = clock.now();
  const { url, secret } = claimed;
  const message = { url, secret, id: delivery, body: bodyOf(event, told, at), at };
  const status = await send(hosts, message, serving.stopping);
  if (status === null && serving.stopping.aborted) return false; // whoever comes next tries it
  return await record(serving, claimed, due, status);
}

/**
 * The event, if the owner may hear of it at this moment; else null. `over`: the webhook is gone, or may send
 * nothing at this moment.
 */
async function heardNow(
  serving: Serving,
  { webhook }: Claimed,
  { seq, gap }: Due,
): Promise<EventRow | 'over' | null> {
  const [heard] = await runOf(serving)('webhook/heard', { webhook, seq, now: serving.clock.now() });
  if (!heard?.stands) return 'over';
  if (gap) return positionRow('Gap', seq);
  const { kind, subjectId } = heard;
  return kind === null || subjectId === null ? null : { seq, kind, subjectId };
}

const viewerOf = ({ person, app, token, scopes }: Claimed): Viewer => ({
  id: person,
  scopes: scopes && new Set(scopes),
  session: null,
  token,
  app,
  house: null,
});

/** False when the receiver did not take it: it is left alone until the next turn. */
async function record(
  { graph, clock }: Serving,
  { webhook }: Claimed,
  { delivery, tries }: Due,
  status: number | null,
): Promise<boolean> {
  const delivered = status !== null && status >= 200 && status < 300;
  const now = clock.now();
  const wait = delivered || status === gone ? null : waitAfter(tries + 1);
  const due = wait === null ? null : now + wait;
  await graph.write(new Deadline(10_000), async (run) => {
    await run('webhook/tried', { delivery, now, status, delivered, due });
    if (delivered || due !== null) return;
    const [disabled] = await run('webhook/disable', { webhook, now });
    if (disabled)
      await noteNow(run, now, { kind: 'WEBHOOK_DISABLED', person: disabled.person, what: webhook });
  });
  return delivered;
}
