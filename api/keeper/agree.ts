import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { settle } from './settle.ts';

import { lockProjectOf } from './lock.ts';

export const agreeToKeeper = mutation({
  check: v.object({ proposalId: id() }),
  subject: ({ proposalId }) => proposalId,
  async apply(change, _input, proposal) {
    const project = await lockProjectOf(change, proposal);
    const [agreed] =
      project === null ? [] : await change.run('keeper/agree', { me: change.me, proposal, now: change.now });
    if (project === null || !agreed) return notFound('proposalId');
    await settle(change, project);
    return null;
  },
  done: wakeMail,
});
