import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { newSession, visitOf, viewerIn } from '../account/session.ts';
import { Unavailable } from '../neo4j/deadline.ts';
import type { Context } from '../request/context.ts';
import { openMutation, withCookie } from '../request/open-mutation.ts';
import { limitReached, type ProblemRow } from '../request/problem.ts';
import { openDemo } from './build.ts';
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

const tooShort = '20 to 200 characters';
const key = v.pipe(v.string(), v.minLength(20, tooShort), v.maxLength(200, tooShort));

/**
 * Makes a copy of the demonstration for this browser alone, and a session in it as the person who asks for
 * help.
 */
const visit = openMutation({
  check: v.object({ locale: v.picklist(['FR', 'EN']), key: v.nullish(key) }),
  admit: async (context: Context) =>
    context.demo ? ((await withCookie(context)) ?? (await countVisit(context))) : closed,
  draw: ({ clock, now }, { locale, key }) => ({
    plan: planDemo(clock, now, locale),
    session: newSession(clock, now, key == null ? undefined : visitOf(locale, key)),
  }),
  apply: ({ run, clock }, _input, { plan, session }) => openDemo(run, plan, session, clock),
  done(context, person, { plan, session }) {
    context.cookie.set(session.secret);
    if (person !== plan.ids.people.maelle) notCounted(context);
  },
  becomes: (person, { session }) => viewerIn(session, person),
});

/** A visit that made no copy does not count, so that it can be sent again until the database answers. */
function notCounted({ limits, network }: Context): void {
  void limits.giveBack(visits, network);
}

export const visitDemo: Required<MutationResolvers>['visitDemo'] = async (parent, args, context) => {
  try {
    return await visit(parent, args, context);
  } catch (error) {
    if (error instanceof Unavailable) notCounted(context);
    throw error;
  }
};
