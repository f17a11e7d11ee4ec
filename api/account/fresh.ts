/** What takes a sign-in of the last ten minutes: a browser left open is not enough. */
import type { Run } from '../neo4j/graph.ts';
import { conflict } from '../request/problem.ts';

/** Milliseconds since signing in within which an account can be exported, moved to another address, deleted. */
const reauthWindow = 10 * 60_000;
export const stale = conflict(
  'Sign in anew first: this takes a session that began less than ten minutes ago.',
);

interface Freshness {
  fresh: boolean;
  /** Whether the account is of a demonstration house. */
  demo: boolean;
}
type Asked = [run: Run, me: string, session: string | null | undefined, now: number];

const params = (...[, me, session, now]: Asked) => ({
  me,
  session: session ?? '',
  since: now - reauthWindow,
});

/** Whether the session began lately; null when the account is gone. */
export async function freshness(...asked: Asked): Promise<Freshness | null> {
  return (await asked[0]('account/lately', params(...asked)))[0] ?? null;
}

/** The same, with the person locked until the end of the transaction. */
export async function lockFresh(...asked: Asked): Promise<Freshness | null> {
  return (await asked[0]('account/fresh', params(...asked)))[0] ?? null;
}
