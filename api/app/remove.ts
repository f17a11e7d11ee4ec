import * as v from 'valibot';
import { tellEnded } from '../account/ended.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { id } from '../request/text.ts';

export const removeApp = mutation({
  check: v.object({ appId: id() }),
  subject: ({ appId }) => appId,
  async apply({ run, me, now }, _input, app) {
    const [removed] = await run('app/remove', { me, app });
    if (!removed) return notFound('appId');
    await noteNow(run, now, { kind: 'APP_REMOVED', person: me, what: app });
    await tellEnded(run);
    return null;
  },
  done: ({ signals }) => signals.send('ended'),
});
