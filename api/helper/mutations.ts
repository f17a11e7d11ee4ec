import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

const week = 7 * 24 * 3_600_000;

export const dismissCandidate = mutation({
  check: v.object({ askId: id(), personId: id(), scope: v.picklist(['NOW', 'ASK', 'EVER']) }),
  subject: ({ askId }) => askId,
  async apply({ run, me, now }, { personId: person, scope }, ask) {
    const [locked] = await run('ask/lock', { me, ask, now });
    if (!locked) return notFound('askId');
    const [dismissed] = await run('helper/dismiss', { me, ask, person, scope, now, until: now + week });
    return dismissed ? null : notFound('personId');
  },
});
