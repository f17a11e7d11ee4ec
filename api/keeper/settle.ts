import type { Change } from '../request/mutation.ts';

/**
 * Makes keepers of the people to whom all keepers agree, after keeper/lock: on the last agreement, and when
 * the only keeper who had not agreed leaves. A new keeper has to agree to the other proposals too.
 */
export async function settle({ run, now }: Pick<Change, 'run' | 'now'>, project: string): Promise<void> {
  for (
    let [settled] = await run('keeper/settle', { project, now });
    settled;
    [settled] = await run('keeper/settle', { project, now })
  ) {
    await run('mail/ask-newcomer', { project, person: settled.person, now });
  }
}
