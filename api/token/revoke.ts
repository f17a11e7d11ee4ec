import * as v from 'valibot';
import { tellEnded } from '../account/ended.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { id } from '../request/text.ts';

export const revokeToken = mutation({
  check: v.object({ tokenId: id() }),
  subject: ({ tokenId }) => tokenId,
  async apply({ run, me, now }, _input, token) {
    const [revoked] = await run('token/revoke', { me, token });
    if (!revoked) return notFound('tokenId');
    if (!revoked.demo) await noteNow(run, now, { kind: 'TOKEN_REVOKED', person: me, what: token });
    await tellEnded(run);
    return null;
  },
  done: ({ signals }) => signals.send('ended'),
});
