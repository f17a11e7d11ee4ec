import type { Change } from '../request/mutation.ts';

/**
 * Locks the project of a proposal, with everybody it concerns, and gives its id; null when the viewer sees no
 * such proposal.
 */
export async function lockProjectOf({ run, me }: Change, proposal: string): Promise<string | null> {
  const [found] = await run('keeper/read', { me, ids: [proposal] });
  if (!found) return null;
  await run('keeper/lock', { projects: [found.project], people: [] });
  return found.project;
}
