/**
 * Suspends a person and lets them back. While suspended they cannot enter, and to everybody else they look like
 * a deleted account, because nothing in the graph leads to them; see docs/security.md.
 */
import { settle } from '../keeper/settle.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import { noteNow } from '../request/security-log.ts';
import { tellEnded } from './ended.ts';

/** Ends what lets the person in, then sets aside what leads to them and from them. */
export async function suspend(run: Run, me: string, now: number): Promise<void> {
  const projects = (await run('account/projects', { me })).map(({ id }) => id);
  await run('keeper/lock', { projects, people: [me] });
  await run('account/end-credentials', { me });
  await run('account/set-aside', { me, now });
  for (const project of projects) await settle({ run, now }, project); // the others may all have agreed
  await noteNow(run, now, { kind: 'SUSPENDED', person: me });
  await tellEnded(run);
}

/** False for a person who is not suspended. */
export async function readmit(run: Run, me: string, now: number): Promise<boolean> {
  const [back] = await run('account/bring-back', { me, now });
  if (!back) return false;
  await noteNow(run, now, { kind: 'READMITTED', person: me });
  return true;
}

/**
 * A request that was under way when its sender was suspended can write once more. Sets aside what it wrote;
 * gives how many people were concerned.
 */
export async function setAsideLate(graph: Graph, now: number, stopping?: AbortSignal): Promise<number> {
  const deadline = () => new Deadline(30_000, stopping);
  const late = await graph.run(deadline(), 'account/suspended', { limit: 1000 });
  for (const { id: me } of late)
    await graph.write(deadline(), async (run) => {
      await run('account/end-credentials', { me });
      await run('account/set-aside', { me, now });
    });
  return late.length;
}
