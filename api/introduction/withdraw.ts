import { mutation } from '../request/mutation.ts';
import { check, step, subject } from './step.ts';

export const withdrawIntroduction = mutation({
  check,
  subject,
  apply: (change, _input, introduction) =>
    step(
      change,
      introduction,
      ({ place, state }) => place === 0 && state === 'WAITING',
      'it is withdrawn in WAITING by whoever began it',
      () => change.run('introduction/withdraw', { introduction }),
    ),
});
