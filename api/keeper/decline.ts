import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

import { lockProjectOf } from './lock.ts';

export const declineKeeper = mutation({
  check: v.object({ proposalId: id() }),
  subject: ({ proposalId }) => proposalId,
  async apply(change, _input, proposal) {
    const project = await lockProjectOf(change, proposal);
    const [declined] =
      project === null ? [] : await change.run('keeper/decline', { me: change.me, proposal });
    return declined ? null : notFound('proposalId');
  },
});
