import { wakeMail } from '../mail/wake.ts';
import { mutation, type Change } from '../request/mutation.ts';
import { check, pass, step, subject } from './step.ts';
import { tell } from './tell.ts';

/** Everybody has agreed: the asker and the candidate get a thread. */
async function connect({ run, me, now, clock }: Change, introduction: string): Promise<void> {
  const connected = await run('introduction/connect', { introduction, thread: clock.newId('thread'), now });
  await tell(
    run,
    introduction,
    connected.flatMap(({ parties }) => parties.filter((party) => party !== me)),
    now,
  );
}

export const acceptIntroduction = mutation({
  check,
  subject,
  apply: (change, _input, introduction) =>
    step(
      change,
      introduction,
      ({ kind, place, state }) => state === 'ASKED' && (place === 2 || kind === 'OFFER'),
      'it is accepted in ASKED; a connector passes on',
      ({ place }) => (place === 2 ? connect(change, introduction) : pass(change, introduction, null)),
    ),
  done: wakeMail,
});
