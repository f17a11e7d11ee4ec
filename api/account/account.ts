import type { Resolvers } from '../../schema/types.generated.ts';
import type { SessionRow } from '../neo4j/catalogue.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { changeAddress, confirmAddress } from './address.ts';
import { deleteAccount } from './delete.ts';
import { exportMine } from './export.ts';
import { requestSignIn, signIn } from './sign-in.ts';
import { revokeSession, signOut } from './sign-out.ts';

/** A code that lets nobody in: tried by mistake, or by somebody who guesses. */
const notedSignIn: typeof signIn = async (parent, args, context) => {
  const outcome = await signIn(parent, args, context);
  if (outcome.problems.some(({ __typename }) => __typename === 'NotFound'))
    context.security.count('SIGN_IN_REFUSED');
  return outcome;
};

declare module '../request/loaders.ts' {
  interface Rows {
    session: SessionRow;
  }
}

export const accountReaders: Pick<Readers, 'session'> = {
  session: {
    nodeType: 'Session',
    read: ({ run, me, now }, ids) => run('account/own-sessions', { me, ids, now }),
  },
};

export const accountResolvers: Resolvers = {
  Session: {
    current: ({ id }, _args, { viewer }) => viewer?.session === id,
    createdAt: ({ at }) => at,
  },
  Viewer: {
    sessions: (viewer, args, context) =>
      page(context, 'sessions', args, {
        fetch: (after, limit) =>
          context.run('account/sessions', { me: viewer.id, now: context.now, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: {
    requestSignIn,
    signIn: notedSignIn,
    signOut,
    revokeSession,
    deleteAccount,
    exportMine,
    changeAddress,
    confirmAddress,
  },
  SignInPayload: { viewer: ({ subjectId }) => (subjectId === null ? null : { id: subjectId }) },
};
