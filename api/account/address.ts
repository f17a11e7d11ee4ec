/** Another mail address for an account: confirmed from the present address and from the new one. */
import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import type { Mail } from '../mail/mailer.ts';
import { mailLater } from '../mail/outbox.ts';
import { address } from '../request/address.ts';
import { signedIn } from '../request/context.ts';
import { mutation, refused, type Outcome } from '../request/mutation.ts';
import { conflict, limitReached, notFound } from '../request/problem.ts';
import { hashOf, newSecret } from '../request/secret.ts';
import { noteNow } from '../request/security-log.ts';
import { locale } from '../request/text.ts';
import { presentLetter, newLetter } from './address-letters.ts';
import { tellEnded } from './ended.ts';
import { lockSignedInLately, signInAgain } from './reauthentication.ts';

type Mutations = Required<MutationResolvers>;

/** Milliseconds for which both links are valid. */
const lifetime = 3_600_000;
/** Letters to addresses that somebody else may own: few, for each account. */
const addressChanges = { name: 'address-change', points: 5, seconds: 3_600 };

/** `expiresAt` is null on a problem. */
export interface Requested extends Outcome {
  expiresAt: number | null;
}
export interface Confirmed extends Outcome {
  changed: boolean;
}

const inDemo = conflict('The people of the demonstration house have no address.');
const gone = {
  ...notFound('code'),
  message: 'This link leads nowhere any more: open it signed in, in the hour after asking.',
};

export const changeAddress: Mutations['changeAddress'] = async (
  parent,
  args,
  context,
  info,
): Promise<Requested> => {
  const [present, next, id] = [newSecret(), newSecret(), context.clock.newId('address')];
  const retryAt = await context.limits.count(addressChanges, signedIn(context));
  if (retryAt !== null)
    return {
      ...refused(limitReached('Another address was asked for often lately.', retryAt)),
      expiresAt: null,
    };
  const letters: (() => void)[] = [];
  const ask = mutation({
    check: v.object({ email: address(), locale: locale() }),
    subject: () => id,
    async apply({ run, me, now }, { email, locale: language }) {
      const here = await lockSignedInLately(run, me, context.viewer?.session, now);
      if (here?.demo) return inDemo;
      if (!here?.lately) return signInAgain;
      const [asked] = await run('account/ask-address', {
        me,
        change: id,
        email,
        present: present.hash,
        new: next.hash,
        until: now + lifetime,
      });
      await noteNow(run, now, { kind: 'ADDRESS_CHANGE_ASKED', person: me });
      const link = (secret: string) => `${context.origin.address}/address#${secret}`;
      letters.splice(0, letters.length, () => {
        const send = (letter: Mail) => mailLater(context, () => Promise.resolve(letter));
        if (asked?.email) send(presentLetter(language, asked.email, link(present.secret)));
        send(newLetter(language, email, link(next.secret)));
      });
      return null;
    },
  });
  const outcome = await ask(parent, args, context, info);
  // A retry finds the change of the first request, whose letters were sent.
  if (outcome.subjectId === id) for (const send of letters) send();
  return { ...outcome, expiresAt: outcome.subjectId === null ? null : context.now + lifetime };
};

export const confirmAddress: Mutations['confirmAddress'] = async (
  parent,
  args,
  context,
  info,
): Promise<Confirmed> => {
  let changed = false;
  const confirm = mutation({
    check: v.object({ code: v.string() }),
    subject: (_input, me) => me,
    async apply({ run, me, now }, { code }) {
      const [change] = await run('account/confirm-address', { me, hash: hashOf(code), now });
      if (!change) return gone;
      if (change.both && change.taken) return conflict('This address has an account here.');
      changed = change.both;
      if (!change.both) return null;
      await run('account/address-changed', { me, session: context.viewer?.session ?? '' });
      await noteNow(run, now, { kind: 'ADDRESS_CHANGED', person: me });
      await tellEnded(run);
      return null;
    },
  });
  const outcome = await confirm(parent, args, context, info);
  if (outcome.problems.length > 0) return { ...outcome, changed: false };
  if (changed) context.signals.send('ended');
  return { ...outcome, changed };
};
