import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import { accountGone, type Context } from '../request/context.ts';
import { mutation } from '../request/mutation.ts';
import { invalidInput } from '../request/problem.ts';
import { moment } from '../request/text.ts';

const cap = v.pipe(v.number(), v.minValue(1, '1 to 50'), v.maxValue(50, '1 to 50'));

const setAvailability = mutation({
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

async function mine(me: string, context: Context) {
  const [availability] = await context.run('offer/availability', { me });
  if (!availability) throw accountGone();
  const { pausedUntil } = availability;
  return {
    ...availability,
    pausedUntil: pausedUntil !== null && pausedUntil > context.now ? pausedUntil : null,
  };
}

export const availabilityResolvers: Resolvers = {
  Viewer: { availability: (viewer, _args, context) => mine(viewer.id, context) },
  Mutation: { setAvailability },
  SetAvailabilityPayload: {
    availability: ({ subjectId }, _args, context) => (subjectId === null ? null : mine(subjectId, context)),
  },
};
