/**
 * The host's log of security events: what happened to an account or at the door, with ids and counts, no
 * texts and no pairs of people. It stands in the graph for 90 days, so that all processes write one log.
 */
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Clock } from './clock.ts';

export type SecurityKind =
  | 'SIGNED_IN'
  | 'SIGN_IN_REFUSED'
  | 'SIGNED_OUT'
  | 'SESSION_REVOKED'
  | 'TOKEN_MADE'
  | 'TOKEN_USED_FROM_NEW_NETWORK'
  | 'TOKEN_REFUSED'
  | 'TOKEN_REVOKED'
  | 'APP_REGISTERED'
  | 'APP_REMOVED'
  | 'APP_APPROVED'
  | 'APP_REFUSED'
  | 'APP_KEY_ROTATED'
  | 'APP_LET_IN'
  | 'APP_ENDED'
  | 'APP_TOKEN_REPLAYED'
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'WEBHOOK_MADE'
  | 'WEBHOOK_REMOVED'
  | 'WEBHOOK_DISABLED'
  | 'LIMIT_REACHED'
  | 'EXPORTED'
  | 'ADDRESS_CHANGE_ASKED'
  | 'ADDRESS_CHANGED'
  | 'ACCOUNT_DELETED'
  | 'SUSPENDED'
  | 'READMITTED'
  | 'SESSIONS_ENDED'
  | 'TOKENS_ENDED'
  | 'REPORTED_ITEM_REMOVED'
  | 'COMMAND';

/** `what`: the id of a token, an app, a passkey or a webhook, the name of a limit or of a command. */
export interface Happened {
  kind: SecurityKind;
  person?: string | null;
  what?: string | null;
}

const minute = 60_000;
/** Milliseconds after which counted events are written. */
const patience = 1_000;
/** Different events counted at a time; more are lost. A flood from many accounts must not fill the memory. */
const capacity = 10_000;

/**
 * Writes an event in the transaction of the change. Its id comes from the event and the moment, so that a
 * transaction that runs again does not write it twice.
 */
export async function noteNow(run: Run, now: number, happened: Happened): Promise<void> {
  await run('security/note', { events: [row(happened, now, 1)] });
}

const row = ({ kind, person = null, what = null }: Happened, at: number, count: number) => ({
  id: `${at} ${kind} ${person ?? ''} ${what ?? ''}`,
  at,
  kind,
  person,
  what,
  count,
});

/** Counts events that strangers can cause as often as they like: one row a minute for each kind and person. */
export class SecurityLog {
  private counts = new Map<string, ReturnType<typeof row>>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly graph: Graph,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  count(kind: SecurityKind, of: Omit<Happened, 'kind'> = {}): void {
    const now = this.clock.now();
    const event = row({ kind, ...of }, now - (now % minute), 1);
    const known = this.counts.get(event.id);
    if (known) known.count++;
    else if (this.counts.size < capacity) this.counts.set(event.id, event);
    this.timer ??= setTimeout(() => void this.flush(), patience).unref();
  }

  /** Writes what was counted; it is lost while the graph does not answer. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const events = [...this.counts.values()];
    this.counts.clear();
    if (events.length > 0)
      await this.graph.run(new Deadline(10_000), 'security/note', { events }).catch(() => {});
  }
}
