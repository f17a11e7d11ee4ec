import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { invalidInput, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

export const block = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    const [blocked] = await run('block/set', { me, person, now });
    if (!blocked) return notFound('personId');
    await run('thread/part', { rows: [{ from: me, to: person }] });
    await run('introduction/part', { rows: [{ from: me, to: person }], now });
    return null;
  },
});

export const unblock = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me }, _input, person) {
    const [lifted] = await run('block/lift', { me, person });
    return lifted ? null : notFound('personId');
  },
});
