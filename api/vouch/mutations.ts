import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { invalidInput, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

export const setVouch = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    const [set] = await run('vouch/set', { me, person, now });
    return set ? null : notFound('personId');
  },
});

export const withdrawVouch = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    const [withdrawn] = await run('vouch/withdraw', { me, person });
    if (!withdrawn) return notFound('personId');
    await run('introduction/unvouch', { me, person, now });
    return null;
  },
});
