import type { Change } from '../request/mutation.ts';

/**
 * Takes in whom everybody agreed to, after keeper/lock: on the last agreement, and when the only keeper who had not agreed leaves. Whoever joins has to
 * agree to the others who are proposed.
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
