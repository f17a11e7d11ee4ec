import type { Change } from '../request/mutation.ts';
import { limitReached, notFound, type ProblemRow } from '../request/problem.ts';
import { findable } from './findable.ts';

/** Offers help with a topic, or changes the note; the problem at this field of the input, or null. */
export async function setOffer(
  { run, me, now }: Pick<Change, 'run' | 'me' | 'now'>,
  topic: string,
  note: string | null,
  field: string,
): Promise<ProblemRow | null> {
  const [set] = await run('offer/set', { me, topic, note, now });
  if (!set) return notFound(field);
  if (!set.allowed) return limitReached(`One can offer help with ${set.limit} topics.`, null, field);
  await findable(run, [me]);
  return null;
}
