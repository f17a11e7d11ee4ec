import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { join } from '../invitation/join.ts';
import { becomes } from '../request/context.ts';
import { openMutation, withCookie } from '../request/open-mutation.ts';
import { notFound, type ProblemRow } from '../request/problem.ts';
import { hashOf } from '../token/token.ts';
import { address } from '../request/address.ts';
import { letter, linkTo } from '../mail/link-letter.ts';
import { newSecret } from '../request/secret.ts';
import { enter, newSession } from './session.ts';

/** Milliseconds a mailed link is good for. */
export const linkLasts = 10 * 60_000;

export const locale = () => v.nullish(v.picklist(['FR', 'EN']), 'FR');

/** Whatever the address, a link is written and the answer is the same; what is mailed is mailed after it. */
const request = openMutation({
  check: v.object({ email: address(), locale: locale() }),
  admit: ({ limits, network }, { email }) => limits.mail(email, network),
  draw: newSecret,
  async apply({ run, now }, { email, locale }, { hash }) {
    const [link] = await run('account/request-link', { email, hash, until: now + linkLasts, locale });
    return link?.person ?? null;
  },
  done({ outbox, origin }, person, { secret }, { email, locale }) {
    if (person !== null) outbox.later(letter('signIn', locale, email, linkTo(origin, secret)));
  },
});

export const requestSignIn: Required<MutationResolvers>['requestSignIn'] = async (parent, args, context) => {
  const { problems } = await request(parent, args, context);
  return { expiresAt: problems.length > 0 ? null : context.now + linkLasts, problems };
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
  done(context, person, { session }) {
    if (person === null) return;
    context.cookie.set(session.secret);
    becomes(context, { id: person, scopes: null, session: session.id, token: null });
  },
});
