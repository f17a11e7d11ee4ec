import * as v from 'valibot';
import { enter, newSession, viewerIn } from '../account/session.ts';
import type { Context } from '../request/context.ts';
import { openMutation, withCookie } from '../request/open-mutation.ts';
import { limitReached, type ProblemRow } from '../request/problem.ts';
import { writeDemo } from './build.ts';
import { planDemo } from './plan.ts';

const closed: ProblemRow = {
  __typename: 'NotFound',
  message: 'There is no demonstration house here.',
  path: null,
};

/** Visits an hour from one network. */
const visits = { name: 'visit', points: 20, seconds: 3_600 };

async function countVisit({ limits, network }: Context): Promise<ProblemRow | null> {
  const retryAt = await limits.count(visits, network);
  return retryAt === null
    ? null
    : limitReached('The demonstration house was visited often from here lately.', retryAt);
}

/**
 * Makes a copy of the demonstration for this browser alone, and a session in it as the person who asks for
 * help.
 */
export const visitDemo = openMutation({
  check: v.object({ locale: v.picklist(['FR', 'EN']) }),
  admit: async (context: Context) =>
    context.demo ? ((await withCookie(context)) ?? (await countVisit(context))) : closed,
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
  done: ({ cookie }, _person, { session }) => cookie.set(session.secret),
  becomes: (person, { session }) => viewerIn(session, person),
});
