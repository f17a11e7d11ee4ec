import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { invalidInput, limitReached, notFound } from '../request/problem.ts';
import { id, moment } from '../request/text.ts';
import { level, weights } from './level.ts';

export const setTrust = mutation({
  check: v.object({
    personId: id(),
    level: level(),
    reads: v.nullish(v.picklist(['NOTHING', 'SINCE', 'EVERYTHING']), 'SINCE'),
    readsFrom: v.nullish(moment()),
  }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, { level, reads, readsFrom }, person) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    if (readsFrom != null && reads !== 'SINCE')
      return invalidInput('readsFrom', 'no moment unless `reads` is SINCE');
    if (readsFrom != null && readsFrom > now)
      return invalidInput('readsFrom', 'a moment that is not in the future');
    const [set] = await run('trust/set', {
      me,
      person,
      weight: weights[level],
      reads,
      readsFrom: reads === 'SINCE' ? (readsFrom ?? now) : null,
      now,
    });
    if (!set) return notFound('personId');
    return set.allowed ? null : limitReached(`One can trust ${set.limit} people fully.`, null, 'level');
  },
});

export const withdrawTrust = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    const [withdrawn] = await run('trust/withdraw', { me, person });
    if (!withdrawn) return notFound('personId');
    await run('introduction/distrust', { me, person, now });
    return null;
  },
});
