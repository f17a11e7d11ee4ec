import type { Run } from '../neo4j/graph.ts';
import { limitReached, type ProblemRow } from '../request/problem.ts';

/**
 * The problem of a person who is new here and begins one introduction more than new people can, or, where
 * `leads`, would lead to somebody on their first day. Null for everybody else. Run it after the viewer is
 * locked.
 */
export async function problemOfNewPerson(
  run: Run,
  { me, now, leads }: { me: string; now: number; leads: boolean },
): Promise<ProblemRow | null> {
  const [found] = await run('introduction/new-person', { me, now });
  if (!found) return null;
  const { leadsFrom, weekEnds, begun, limit } = found;
  if (leads && leadsFrom > now)
    return limitReached('Somebody who has just come here does not lead to others yet.', leadsFrom);
  if (limit > 0 && weekEnds > now && begun >= limit)
    return limitReached(`In the first week one can begin ${limit} introductions.`, weekEnds);
  return null;
}
