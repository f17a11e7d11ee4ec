import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation } from '../request/mutation.ts';
import { id, prose } from '../request/text.ts';
import { pass, step } from './step.ts';

export const passOn = mutation({
  check: v.object({ introductionId: id(), words: v.nullish(prose(2000)) }),
  subject: ({ introductionId }) => introductionId,
  apply: (change, { words = null }, introduction) =>
    step(
      change,
      introduction,
      ({ kind, place, state }) => kind === 'REQUEST' && place === 1 && state === 'ASKED',
      'a request in ASKED is passed on by its connector',
      () => pass(change, introduction, words),
    ),
  done: wakeMail,
});
