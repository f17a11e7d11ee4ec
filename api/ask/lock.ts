import type { Change } from '../request/mutation.ts';
import { conflict, notFound, type ProblemRow } from '../request/problem.ts';

export type LockedAsk = {
  state: string;
  title: string;
  brief: string | null;
  widenings: readonly number[];
  limit: number;
};

/**
 * Locks an ask of the viewer until the end of the transaction, so that its state and its asker's limits are
 * read before anything is written. Gives the problem when there is no such ask, or its state is not one of
 * `states`.
 */
export async function lockAsk(
  { run, me, now }: Change,
  ask: string,
  states: readonly string[],
): Promise<{ locked: LockedAsk } | { problem: ProblemRow }> {
  const [locked] = await run('ask/lock', { me, ask, now });
  if (!locked) return { problem: notFound('askId') };
  if (!states.includes(locked.state))
    return { problem: conflict(`This ask is ${locked.state}; this needs ${states.join(' or ')}.`, 'askId') };
  return { locked };
}
