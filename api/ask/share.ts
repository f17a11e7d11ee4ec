import * as v from 'valibot';
import { storeDormant } from '../helper/surface.ts';
import { mutation } from '../request/mutation.ts';
import { id } from '../request/text.ts';
import { lockAsk } from './lock.ts';

export const shareAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await lockAsk(change, ask, ['DRAFT']);
    if ('problem' in found) return found.problem;
    await storeDormant(change, ask);
    await change.run('ask/share', { ask, now: change.now });
    await change.run('activity/write', {
      kind: 'AskShared',
      subjectId: ask,
      from: change.me,
      now: change.now,
    });
    return null;
  },
});
