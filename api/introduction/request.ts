/**
 * Requests an introduction. Who can be asked is decided in the graph, after everybody concerned is locked.
 */
import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { conflict, invalidInput, limitReached, notFound, type ProblemRow } from '../request/problem.ts';
import { mutation } from '../request/mutation.ts';
import { id, prose } from '../request/text.ts';
import { problemOfNewPerson } from './new-person.ts';
import { tell } from './tell.ts';

const day = 24 * 3_600_000;
/** Milliseconds an introduction lasts, whatever happens: its end must not tell why nothing came of it. */
export const lifetime = 14 * day;

interface Possible {
  lane: 'SECOND_CIRCLE' | 'DORMANT';
  leads: boolean;
  asked: boolean;
  places: readonly number[];
  limit: number;
}

function problemWith(found: Possible | undefined, connector: string | null): ProblemRow | null {
  if (!found) return notFound('candidateId');
  const { lane, leads, asked, places, limit } = found;
  // Nobody leads to a person whom the asker trusts already.
  if (connector !== null && !leads) return notFound('connectorId');
  if (connector === null && lane === 'SECOND_CIRCLE')
    return invalidInput('connectorId', 'one of those who lead to them');
  if (asked) return conflict('They were asked already for this ask.', 'candidateId');
  if (places.length >= limit)
    return limitReached(`One can have ${limit} introductions open.`, places[places.length - limit] ?? null);
  return null;
}

export const requestIntroduction = mutation({
  check: v.object({
    askId: id(),
    candidateId: id(),
    connectorId: v.nullish(id()),
    words: v.nullish(prose(2000)),
  }),
  subject: (_input, _me, clock) => clock.newId('introduction'),
  async apply(
    { run, me, now },
    { askId: ask, candidateId: candidate, connectorId, words = null },
    introduction,
  ) {
    const connector = connectorId ?? null;
    // Sent together and run in this order, which saves two round trips: the people are locked before it is
    // read who leads to whom.
    const [, [locked], [found], newPerson] = await Promise.all([
      run('introduction/lock-people', {
        people: [me, candidate, ...(connector === null ? [] : [connector])],
      }),
      run('ask/lock', { me, ask, now }),
      run('introduction/possible', { me, ask, candidate, connector, now }),
      problemOfNewPerson(run, { me, now, leads: false }),
    ]);
    if (!locked) return notFound('askId');
    if (locked.state !== 'INNER' && locked.state !== 'WIDENED')
      return conflict(`This ask is ${locked.state}; this needs INNER or WIDENED.`, 'askId');
    const problem = problemWith(found, connector) ?? newPerson;
    if (problem) return problem;
    await Promise.all([
      run('introduction/request', {
        me,
        ask,
        introduction,
        candidate,
        connector,
        words,
        now,
        expiresAt: now + lifetime,
      }),
      run('mail/ask', { introduction, place: connector === null ? 2 : 1, now }),
      tell(run, introduction, [connector ?? candidate], now),
    ]);
    return null;
  },
  done: wakeMail,
});
