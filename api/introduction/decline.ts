import { mutation } from '../request/mutation.ts';
import { check, step, subject } from './step.ts';

export const declineIntroduction = mutation({
  check,
  subject,
  apply: (change, _input, introduction) =>
    step(
      change,
      introduction,
      ({ state }) => state === 'ASKED',
      'it is declined in ASKED',
      ({ place }) => change.run('introduction/cut', { introduction, place }),
    ),
});
