import { tieBreakOf } from '../request/tie-break.ts';
import type { Run } from '../neo4j/graph.ts';
import { weights } from '../trust/level.ts';
import { accept } from './acceptance.ts';

/**
 * The invitation that a mailed link accepts, and the id for a new account. `link` and `invitation` are hashes
 * of codes.
 */
interface Joining {
  link: string;
  email: string | null;
  name: string | null;
  weight: number | null;
  invitation: string | null;
  newcomer: string;
  now: number;
}

/**
 * The account to sign in to after accepting by mail: the one of this address or a new one, tied to the
 * inviter. Null when there is neither an account nor a valid invitation; the transaction must then be rolled
 * back.
 */
export async function join(
  run: Run,
  { link, email, name, weight, invitation, newcomer, now }: Joining,
): Promise<string | null> {
  if (email === null || name === null || weight === null) return null;
  const [account] = await run('account/make', { email, person: newcomer, name, tie: tieBreakOf(newcomer) });
  if (!account) return null;
  const refused =
    invitation === null ||
    (await accept(run, { me: account.id, hash: invitation, weight, otherwise: weights.TRUSTED, now })) !==
      null;
  if (refused && account.id === newcomer) return null;
  await run('account/let-in', { person: account.id, hash: link, until: now });
  return account.id;
}
