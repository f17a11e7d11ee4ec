import * as v from 'valibot';
import { enter, newSession } from '../account/session.ts';
import { becomes, type Context } from '../request/context.ts';
import { openMutation, withCookie } from '../request/open-mutation.ts';
import type { ProblemRow } from '../request/problem.ts';
import { writeDemo } from './build.ts';
import { planDemo } from './plan.ts';

const closed: ProblemRow = {
  __typename: 'NotFound',
  message: 'There is no demonstration house here.',
  path: null,
};

/** A copy for this browser alone, and a session in it as whoever asks. */
export const visitDemo = openMutation({
  check: v.object({ locale: v.picklist(['FR', 'EN']) }),
  admit: async (context: Context) =>
    context.demo ? ((await withCookie(context)) ?? (await context.limits.visit(context.network))) : closed,
  draw: ({ clock, now }, { locale }) => ({
    plan: planDemo(clock, now, locale),
    session: newSession(clock, now),
  }),
  async apply({ run, clock }, _input, { plan, session }) {
    const me = plan.ids.people.maelle;
    await writeDemo(run, plan, clock);
    await enter(run, me, session);
    return me;
  },
  done(context, person, { session }) {
    if (person === null) return;
    context.cookie.set(session.secret);
    becomes(context, { id: person, scopes: null, session: session.id, token: null });
  },
});
