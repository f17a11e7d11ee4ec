/** Names a passkey anew, and removes one: both take a recent sign-in. */
import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { lockSignedInLately, signInAgain } from '../account/reauthentication.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { id, line } from '../request/text.ts';

type Mutations = Required<MutationResolvers>;

export const renamePasskey: Mutations['renamePasskey'] = (parent, args, context, info) =>
  mutation({
    check: v.object({ passkeyId: id(), name: line(100) }),
    subject: ({ passkeyId }) => passkeyId,
    async apply({ run, me, now }, { name }, passkey) {
      const here = await lockSignedInLately(run, me, context.viewer?.session, now);
      if (!here?.lately) return signInAgain;
      const [renamed] = await run('passkey/rename', { me, passkey, name });
      return renamed ? null : notFound('passkeyId');
    },
  })(parent, args, context, info);

export const removePasskey: Mutations['removePasskey'] = (parent, args, context, info) =>
  mutation({
    check: v.object({ passkeyId: id() }),
    subject: ({ passkeyId }) => passkeyId,
    async apply({ run, me, now }, _input, passkey) {
      const here = await lockSignedInLately(run, me, context.viewer?.session, now);
      if (!here?.lately) return signInAgain;
      const [removed] = await run('passkey/remove', { me, passkey });
      if (!removed) return notFound('passkeyId');
      await noteNow(run, now, { kind: 'PASSKEY_REMOVED', person: me, what: passkey });
      return null;
    },
  })(parent, args, context, info);
