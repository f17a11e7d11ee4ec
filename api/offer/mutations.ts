import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id, prose } from '../request/text.ts';
import { findable } from './findable.ts';
import { setOffer } from './set.ts';
import { invalidInput } from '../request/problem.ts';
import { moment } from '../request/text.ts';

export const offerHelp = mutation({
  check: v.object({ topicId: id(), note: v.nullish(prose(500)) }),
  subject: ({ topicId }) => topicId,
  apply: (change, { note = null }, topic) => setOffer(change, topic, note, 'topicId'),
});

export const withdrawOffer = mutation({
  check: v.object({ topicId: id() }),
  subject: ({ topicId }) => topicId,
  async apply({ run, me }, _input, topic) {
    const [withdrawn] = await run('offer/withdraw', { me, topic });
    if (!withdrawn) return notFound('topicId');
    await findable(run, [me]);
    return null;
  },
});

export const cap = v.pipe(v.number(), v.minValue(1, '1 to 50'), v.maxValue(50, '1 to 50'));

export const setAvailability = mutation({
  check: v.object({
    open: v.nullish(v.boolean()),
    weeklyCap: v.nullish(cap),
    pausedUntil: v.nullish(moment()),
  }),
  subject: (_input, me) => me,
  async apply({ run, me, now }, { open = null, weeklyCap = null, pausedUntil }) {
    if (pausedUntil != null && pausedUntil <= now)
      return invalidInput('pausedUntil', 'a moment in the future');
    await run('offer/set-availability', {
      me,
      open,
      weeklyCap,
      pausedUntil: pausedUntil ?? null,
      changesPause: pausedUntil !== undefined,
    });
    if (open === false) await run('introduction/shut', { me, now });
    return null;
  },
});
