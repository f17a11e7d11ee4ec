import type { Run } from '../neo4j/graph.ts';
import { accountGone } from '../request/context.ts';
import { conflict, invalidInput, limitReached, notFound, type ProblemRow } from '../request/problem.ts';
import { weights } from '../trust/level.ts';

interface Acceptance {
  me: string;
  /** The hash of the invitation's code. */
  hash: string;
  weight: number;
  /** The name a newcomer gives; null for nobody's. */
  name: string | null;
  now: number;
}

/**
 * One answer for an invitation that is used, withdrawn, expired, invented, or by a person who blocks the
 * viewer.
 */
export const gone: ProblemRow = {
  ...notFound('code'),
  message: 'This invitation leads nowhere: each lets one person in, and for a while.',
};

/**
 * Makes the two acquainted both ways, and each trust the other at the level they chose. A problem has the
 * caller roll everything back.
 */
export async function accept(
  run: Run,
  { me, hash, weight, name, now }: Acceptance,
): Promise<ProblemRow | null> {
  const [found] = await run('invitation/inviter', { me, hash, now });
  if (!found) throw accountGone();
  // For every code but that of their own house: a visitor learns nothing about other invitations.
  if (found.demo && found.inviter === null)
    return conflict(
      'Nobody is met from the demonstration house. Leave it first, then open the link again.',
      'code',
    );
  if (found.inviter === null) return gone;
  if (found.inviter === me)
    return conflict(
      'This is your own invitation: pass its link on to whoever you would like to have here.',
      'code',
    );
  const [taken] = await run('invitation/take', { me, person: found.inviter, hash, name, now });
  if (!taken) return gone;
  if (found.newcomer && name === null) return invalidInput('name', '1 to 100 characters');
  const [mine] = await run('trust/begin', { me, person: found.inviter, weight, otherwise: null, now });
  if (!mine?.allowed) return limitReached(`One can trust ${mine?.limit} people fully.`, null, 'level');
  // How many people the inviter trusts fully is private, so the inviter's trust is lowered without a problem.
  await run('trust/begin', {
    me: found.inviter,
    person: me,
    weight: taken.weight,
    otherwise: weights.TRUSTED,
    now,
  });
  return null;
}
