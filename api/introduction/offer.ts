/** "I know someone": a reader of an entry or ask offers to introduce its writer to a person they know. */
import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation } from '../request/mutation.ts';
import { conflict, invalidInput, limitReached, notFound } from '../request/problem.ts';
import { id, line } from '../request/text.ts';
import { lifetime } from './request.ts';
import { problemOfNewPerson } from './new-person.ts';
import { tell } from './tell.ts';

const week = 7 * 24 * 3_600_000;

export const offerIntroduction = mutation({
  check: v.object({ itemId: id(), personId: id(), words: line(2000) }), // may have several lines
  subject: (_input, _me, clock) => clock.newId('introduction'),
  async apply({ run, me, now }, { itemId: item, personId: person, words }, introduction) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    const recheckAccess = () => run('perimeter/recheck-access', { me, ids: [item] });
    if ((await recheckAccess()).length === 0) return notFound('itemId');
    const [of] = await run('thread/about', { me, item, now });
    if (!of) return notFound('itemId');
    await run('introduction/lock-people', { people: [me, of.writer, person] });
    // Checked again: only now are the people locked.
    if ((await recheckAccess()).length === 0) return notFound('itemId');
    if (of.writer === me) return invalidInput('itemId', 'something somebody else wrote');
    if (of.state !== null && of.state !== 'INNER' && of.state !== 'WIDENED')
      return conflict(`This ask is ${of.state}; this needs INNER or WIDENED.`, 'itemId');
    const [met] = await run('introduction/acquainted', { me, person, item, now });
    if (!met) return notFound('personId');
    if (person === of.writer) return invalidInput('personId', 'somebody else than who wrote it');
    if (met.offered) return conflict('One has offered to introduce them already.', 'personId');
    if (met.received.length >= met.limit) {
      return limitReached(
        `One can be asked to introduce, or offer to, ${met.limit} times in seven days.`,
        (met.received[met.received.length - met.limit] ?? now) + week,
      );
    }
    const newPerson = await problemOfNewPerson(run, { me, now, leads: true });
    if (newPerson) return newPerson;
    await Promise.all([
      run('introduction/offer', {
        me,
        person,
        writer: of.writer,
        item,
        introduction,
        words,
        now,
        expiresAt: now + lifetime,
      }),
      run('mail/ask', { introduction, place: 1, now }),
      tell(run, introduction, [person], now),
    ]);
    return null;
  },
  done: wakeMail,
});
