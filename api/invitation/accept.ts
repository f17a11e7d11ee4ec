import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { address } from '../request/address.ts';
import { countMail } from '../mail/limit.ts';
import { letter, linkLifetime, linkTo } from '../mail/link-letter.ts';
import { mailLater } from '../mail/outbox.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import { mutation } from '../request/mutation.ts';
import { openMutation } from '../request/open-mutation.ts';
import { line, locale } from '../request/text.ts';
import { level, weights } from '../trust/level.ts';
import { accept, gone } from './acceptance.ts';

/** The subject is the hash of the code: nobody learns who invites before accepting. */
const acceptAsMyself = mutation({
  check: v.object({ code: v.string(), level: level() }),
  subject: ({ code }) => hashOf(code),
  apply: ({ run, me, now }, { level }, hash) =>
    accept(run, { me, hash, weight: weights[level], otherwise: null, now }),
});

const acceptByMail = openMutation({
  check: v.object({
    code: v.string(),
    level: level(),
    name: v.pipe(v.nullish(v.string(), ''), line(100)),
    email: address(),
    locale: locale(),
  }),
  admit: (context, { email }) => countMail(context, email),
  draw: newSecret,
  async apply({ run, now }, { code, level, name, email, locale }, { hash }) {
    const [pending] = await run('invitation/pend', {
      code: hashOf(code),
      hash,
      until: now + linkLifetime,
      email,
      name,
      weight: weights[level],
      locale,
      now,
    });
    return pending ? null : gone;
  },
  done: (context, _subjectId, { secret }, { email, locale }) =>
    mailLater(context, letter('join', locale, email, linkTo(context.origin, secret))),
});

export const acceptInvitation: Required<MutationResolvers>['acceptInvitation'] = (
  parent,
  args,
  context,
  info,
) => (context.viewer ? acceptAsMyself(parent, args, context, info) : acceptByMail(parent, args, context));
