import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';

/** Whether there is something new since a moment that the person may see, read with their own rights. */
export async function hasNews(
  { graph, now }: { graph: Graph; now: number },
  person: string,
  since: number,
): Promise<boolean> {
  const [found] = await graph.run(new Deadline(30_000), 'mail/news', { me: person, since, now });
  return found?.news ?? false;
}
