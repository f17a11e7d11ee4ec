import type { Change } from '../server/mutation.ts';

/** Takes in whom everybody agreed to, after keeper/lock: on the last agreement, and when the only keeper who had not agreed leaves. */
export async function settle({ run, now }: Pick<Change, 'run' | 'now'>, project: string): Promise<void> {
  for (let settled = true; settled;) settled = (await run('keeper/settle', { project, now })).length > 0;
}
