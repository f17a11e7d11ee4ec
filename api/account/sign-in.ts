import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { mayMail } from '../mail/limit.ts';
import { letter, linkLifetime, linkTo } from '../mail/link-letter.ts';
import { mailLater } from '../mail/outbox.ts';
import { address } from '../request/address.ts';
import { openMutation, withCookie } from '../request/open-mutation.ts';
import { notFound, type ProblemRow } from '../request/problem.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import { line, locale } from '../request/text.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { enter, newSession, sessionOf, viewerIn } from './session.ts';

/** The link is stored and the answer is the same for every address; the mail is sent after the answer. */
const requestLink = (mark: string) =>
  openMutation({
    check: v.object({ email: address(), locale: locale() }),
    draw: newSecret,
    async apply({ run, now }, { email }, { hash }) {
      const [link] = await run('account/request-link', { email, hash, until: now + linkLifetime });
      return link?.person ?? null;
    },
    done(context, person, { secret }, { email, locale }) {
      const link = linkTo(context.origin, { secret, mark });
      const opens = person === null ? 'nothing' : 'account';
      mailLater(context, async () =>
        (await mayMail(context, { to: email, invitation: null, opens }))
          ? letter('signIn', locale, email, link)
          : null,
      );
    },
  });

export const requestSignIn: Required<MutationResolvers>['requestSignIn'] = async (parent, args, context) => {
  const mark = context.clock.newId('mark');
  const { problems } = await requestLink(mark)(parent, args, context);
  return problems.length > 0
    ? { expiresAt: null, mark: null, problems }
    : { expiresAt: context.now + linkLifetime, mark, problems };
};

const gone: ProblemRow = {
  ...notFound('code'),
  message: 'This link leads nowhere any more: each works once, and for a short while. Ask for another.',
};

/** A link lets in, and makes the account of a newcomer; whatever else it did, its owner would not have asked for. */
export const signIn = openMutation({
  check: v.object({ code: v.string(), key: v.nullish(line(200)) }),
  admit: withCookie,
  draw: ({ clock, now }, { code, key }) => ({
    session: newSession(clock, now, key == null ? undefined : sessionOf(code, key)),
    newcomer: clock.newId('person'),
  }),
  async apply({ run, now }, { code }, { session, newcomer }) {
    const hash = hashOf(code.split('/', 1)[0] ?? '');
    const [used] = await run('account/use-link', { hash, session: session.id, now });
    if (!used) return gone;
    const person = used.person ?? (await join(used.email));
    return person !== null && (await enter(run, person, session)) ? person : gone;

    async function join(email: string | null): Promise<string | null> {
      if (email === null) return null;
      const tie = tieBreakOf(newcomer);
      const [account] = await run('account/make', { email, person: newcomer, name: '', tie, now });
      return account?.id ?? null;
    }
  },
  done: ({ cookie }, _person, { session }) => cookie.set(session.secret),
  becomes: (person, { session }) => viewerIn(session, person),
});
