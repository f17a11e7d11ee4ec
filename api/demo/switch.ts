import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { afterDone } from '../request/errors.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

/** The session is given to the other person, so the cookie stays the same and nobody is signed in twice. */
const handOver = (session: string) =>
  mutation({
    check: v.object({ personId: id() }),
    subject: ({ personId }) => personId,
    async apply({ run, me }, _input, person) {
      const [handed] = await run('demo/switch', { me, session, person });
      return handed ? null : notFound('personId');
    },
  });

export const switchDemoPerson: Required<MutationResolvers>['switchDemoPerson'] = async (
  parent,
  args,
  context,
  info,
) => {
  const { viewer } = context;
  const session = viewer?.session ?? '';
  const outcome = await handOver(session)(parent, args, context, info);
  if (!viewer || outcome.problems.length > 0) return outcome;
  // A repeated switch answers with the person whom the session belongs to now, not with the person of the
  // first call.
  const [present] = await context.run('demo/present', { session }).catch(afterDone);
  if (!present) return { subjectId: null, problems: [] };
  return { subjectId: present.id, problems: [], viewer: { ...viewer, id: present.id } };
};
