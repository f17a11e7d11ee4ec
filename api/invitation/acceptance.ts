import type { Run } from '../neo4j/graph.ts';
import { conflict, limitReached, notFound, type ProblemRow } from '../request/problem.ts';
import { weights } from '../trust/level.ts';

interface Acceptance {
  me: string;
  /** The hash of the invitation's code. */
  hash: string;
  weight: number;
  /** The weight that a FULL trust past the host's limit becomes; null refuses it. */
  otherwise: number | null;
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
 * Makes the two acquainted both ways, and each trust the other at the level they chose. A problem NotFound or
 * Conflict means that nothing was written.
 */
export async function accept(
  run: Run,
  { me, hash, weight, otherwise, now }: Acceptance,
): Promise<ProblemRow | null> {
  const [found] = await run('invitation/inviter', { me, hash, now });
  if (!found) return gone;
  if (found.inviter === me)
    return conflict(
      'This is your own invitation: pass its link on to whoever you would like to have here.',
      'code',
    );
  if (found.demo)
    return conflict(
      'Nobody is met from the demonstration house. Leave it first, then open the link again.',
      'code',
    );
  const [taken] = await run('invitation/take', { me, person: found.inviter, hash, now });
  if (!taken) return gone;
  const [mine] = await run('trust/begin', { me, person: found.inviter, weight, otherwise, now });
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
