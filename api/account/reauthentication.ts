/** What takes a sign-in of the last ten minutes: a browser left open is not enough. */
import type { Run } from '../neo4j/graph.ts';
import { conflict } from '../request/problem.ts';

/** Milliseconds since signing in within which an account can be exported, moved to another address, deleted. */
const reauthWindow = 10 * 60_000;
export const signInAgain = conflict(
  'Sign in anew first: this takes a session that began less than ten minutes ago.',
);

interface SignIn {
  /** Whether the session began within the window. */
  lately: boolean;
  /** Whether the account is of a demonstration house. */
  demo: boolean;
}
type Arguments = [run: Run, me: string, session: string | null | undefined, now: number];

const params = (...[, me, session, now]: Arguments) => ({
  me,
  session: session ?? '',
  since: now - reauthWindow,
});

/** Whether the session began lately; null when the account is gone. */
export async function signedInLately(...args: Arguments): Promise<SignIn | null> {
  return (await args[0]('account/signed-in-lately', params(...args)))[0] ?? null;
}

/** The same, with the person locked until the end of the transaction. */
export async function lockSignedInLately(...args: Arguments): Promise<SignIn | null> {
  return (await args[0]('account/lock-signed-in-lately', params(...args)))[0] ?? null;
}
