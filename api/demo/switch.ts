import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { becomes } from '../request/context.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

/** The session itself changes hands, so the cookie stays and nobody is signed in twice. */
const handOver = (session: string) =>
  mutation({
    check: v.object({ personId: id() }),
    about: ({ personId }) => personId,
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
  // A retried switch answers with whom the session belongs to by now, not with whom it went to then.
  const [present] = await context.run('demo/present', { session });
  if (present) becomes(context, { ...viewer, id: present.id });
  return { about: present?.id ?? null, problems: [] };
};
