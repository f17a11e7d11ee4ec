import * as v from 'valibot';
import { findable } from '../offer/findable.ts';
import { mutation } from '../request/mutation.ts';
import { line, prose } from '../request/text.ts';

export const updateProfile = mutation({
  check: v.object({ name: v.nullish(line(100)), about: v.nullish(prose(2000)) }),
  subject: (_input, me) => me,
  async apply({ run, me }, { name = null, about }) {
    await run('person/update', { me, name, about: about ?? null, changesAbout: about !== undefined });
    await findable(run, [me]);
    return null;
  },
});
