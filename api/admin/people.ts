/** Commands about people whom the host names by ref, e-mail address or id. */
import { Deadline } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Desk } from './command.ts';

export interface Found {
  id: string;
  suspended: boolean;
  demo: boolean;
}

/**
 * Does the work for each of these people, each in a transaction of their own. `work` gives what keeps it from
 * being done, as the end of a sentence that begins with the name; null when it was done. Resolves to the exit
 * code.
 */
export async function each(
  { graph, out, say }: Desk,
  names: readonly string[],
  work: (run: Run, person: Found) => Promise<string | null>,
): Promise<number> {
  let failed = 0;
  for (const name of names) {
    const obstacle = await graph.write(new Deadline(60_000), async (run) => {
      const [person] = await run('account/found', { name });
      return person ? await work(run, person) : 'is nobody here: expected a ref, an e-mail address or an id';
    });
    if (obstacle === null) out(name);
    else say(`"${name}" ${obstacle}.`);
    failed += obstacle === null ? 0 : 1;
  }
  return failed > 0 ? 1 : 0;
}
