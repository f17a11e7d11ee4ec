/** How the processes of an installation learn that sessions or tokens ended: by a number in the graph. */
import type { Run } from '../neo4j/graph.ts';

/** Comes last in the transaction that ended them: it locks the number until the commit. */
export async function tellEnded(run: Run): Promise<void> {
  await run('account/tell-ended', {});
}
