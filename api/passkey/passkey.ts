/** A person's passkeys: the list, the mutations that add, name and remove them, and signing in. */
import type { Resolvers } from '../../schema/types.generated.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import type { Context } from '../request/context.ts';
import { addPasskey, beginPasskey } from './add.ts';
import { removePasskey, renamePasskey } from './change.ts';
import { beginPasskeySignIn, signInWithPasskey } from './sign-in.ts';

const passkey = async (
  { subjectId }: { subjectId: string | null },
  _args: unknown,
  { run, viewer }: Context,
) =>
  subjectId === null || !viewer
    ? null
    : ((await run('passkey/mine', { me: viewer.id, passkey: subjectId }))[0] ?? null);

export const passkeyResolvers: Resolvers = {
  Passkey: { createdAt: ({ at }) => at },
  Viewer: {
    passkeys: (viewer, args, context) =>
      page(context, 'passkeys', args, {
        fetch: (after, limit) =>
          context.run('passkey/list', { me: viewer.id, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: {
    beginPasskey,
    addPasskey,
    renamePasskey,
    removePasskey,
    beginPasskeySignIn,
    signInWithPasskey,
  },
  AddPasskeyPayload: { passkey },
  RenamePasskeyPayload: { passkey },
  SignInWithPasskeyPayload: { viewer: ({ subjectId }) => (subjectId === null ? null : { id: subjectId }) },
};
