import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { address } from '../request/address.ts';
import { mayMail } from '../mail/limit.ts';
import { letter, linkLifetime, linkTo } from '../mail/link-letter.ts';
import { mailLater } from '../mail/outbox.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import { mutation } from '../request/mutation.ts';
import { openMutation } from '../request/open-mutation.ts';
import { line, locale } from '../request/text.ts';
import { level, weights } from '../trust/level.ts';
import { accept } from './acceptance.ts';

/** The subject is the hash of the code: nobody learns who invites before accepting. */
const acceptAsMyself = mutation({
  check: v.object({ code: v.string(), level: level(), name: v.nullish(line(100)) }),
  subject: ({ code }) => hashOf(code),
  apply: ({ run, me, now }, { level, name = null }, hash) =>
    accept(run, { me, hash, weight: weights[level], name, now }),
});

/** Anything else would put a stranger's words into a mail. */
const isCode = /^[\w-]{43}$/;

type Opens = Parameters<typeof mayMail>[1]['opens'];

/** What is written for a person waits until they are signed in. */
const absent = () => v.optional(v.null('nothing before one is signed in'));

/**
 * Accepts nothing: it mails a link that lets in. The answer is the same for every code, since a person whom
 * the maker of an invitation has blocked must not tell a block from a deleted account here.
 */
const requestLink = (mark: string) =>
  openMutation({
    check: v.object({
      code: v.string(),
      email: address(),
      locale: locale(),
      level: absent(),
      name: absent(),
    }),
    draw: newSecret,
    async apply({ run, now }, { code, email }, { hash }) {
      const until = now + linkLifetime;
      const [link] = await run('invitation/link', { code: hashOf(code), email, hash, until, now });
      return link?.person != null ? 'account' : link?.open ? 'newcomer' : 'nothing';
    },
    done(context, opens, { secret }, { code, email, locale }) {
      const link = linkTo(context.origin, {
        secret,
        mark,
        ...(isCode.test(code) ? { invitation: code } : {}),
      });
      mailLater(context, async () =>
        (await mayMail(context, { to: email, invitation: hashOf(code), opens: opens as Opens }))
          ? letter('join', locale, email, link)
          : null,
      );
    },
  });

export const acceptInvitation: Required<MutationResolvers>['acceptInvitation'] = async (
  parent,
  args,
  context,
  info,
) => {
  if (context.viewer) return { ...(await acceptAsMyself(parent, args, context, info)), mark: null };
  const mark = context.clock.newId('mark');
  const { problems } = await requestLink(mark)(parent, args, context);
  return { subjectId: null, problems, mark: problems.length > 0 ? null : mark };
};
