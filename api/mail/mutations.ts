import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { nextDigest } from './digest.ts';

export const setMail = mutation({
  check: v.object({
    asked: v.nullish(v.boolean()),
    digest: v.nullish(v.picklist(['NEVER', 'DAILY', 'SUNDAY'])),
    locale: v.nullish(v.picklist(['FR', 'EN'])),
  }),
  subject: (_input, me) => me,
  async apply({ run, me, now }, { asked = null, digest = null, locale = null }) {
    await run('mail/set', {
      me,
      asked,
      digest,
      locale,
      next: nextDigest(digest ?? 'NEVER', now),
      now,
    });
    return null;
  },
});
