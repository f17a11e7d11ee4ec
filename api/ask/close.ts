import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { id } from '../request/text.ts';
import { lockAsk } from './lock.ts';

export const closeAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await lockAsk(change, ask, ['DRAFT', 'INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    await change.run(found.locked.state === 'DRAFT' ? 'ask/delete' : 'ask/close', { ask });
    await change.run('introduction/end-ask', { me: change.me, ask, now: change.now });
    return null;
  },
});
