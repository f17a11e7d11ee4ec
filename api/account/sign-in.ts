import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { join } from '../invitation/join.ts';
import { countMail } from '../mail/limit.ts';
import { letter, linkLifetime, linkTo } from '../mail/link-letter.ts';
import { mailLater } from '../mail/outbox.ts';
import { address } from '../request/address.ts';
import { openMutation, withCookie } from '../request/open-mutation.ts';
import { notFound, type ProblemRow } from '../request/problem.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import { locale } from '../request/text.ts';
import { enter, newSession, viewerIn } from './session.ts';

/** The link is stored and the answer is the same for every address; the mail is sent after the answer. */
const request = openMutation({
  check: v.object({ email: address(), locale: locale() }),
  admit: (context, { email }) => countMail(context, email),
  draw: newSecret,
  async apply({ run, now }, { email, locale }, { hash }) {
    const [link] = await run('account/request-link', { email, hash, until: now + linkLifetime, locale });
    return link?.person ?? null;
  },
  done(context, person, { secret }, { email, locale }) {
    if (person !== null) mailLater(context, letter('signIn', locale, email, linkTo(context.origin, secret)));
  },
});

export const requestSignIn: Required<MutationResolvers>['requestSignIn'] = async (parent, args, context) => {
  const { problems } = await request(parent, args, context);
  return { expiresAt: problems.length > 0 ? null : context.now + linkLifetime, problems };
};

const gone: ProblemRow = {
  ...notFound('code'),
  message: 'This link leads nowhere any more: each works once, and for a short while. Ask for another.',
};

export const signIn = openMutation({
  check: v.object({ code: v.string() }),
  admit: withCookie,
  draw: ({ clock, now }) => ({ session: newSession(clock, now), newcomer: clock.newId('person') }),
  async apply({ run, now }, { code }, { session, newcomer }) {
    const link = hashOf(code);
    const [used] = await run('account/use-link', { hash: link, session: session.id, now });
    if (!used) return gone;
    const person = used.person ?? (await join(run, { ...used, link, newcomer, now }));
    return person !== null && (await enter(run, person, session)) ? person : gone;
  },
  done: ({ cookie }, _person, { session }) => cookie.set(session.secret),
  becomes: (person, { session }) => viewerIn(session, person),
});
