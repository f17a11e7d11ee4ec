/**
 * The steps of an introduction (docs/introductions.md), each in one transaction with everybody held; where it
 * stands is read only then.
 */
import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation, type Change } from '../request/mutation.ts';
import { conflict, notFound, type ProblemRow } from '../request/problem.ts';
import { id, prose } from '../request/text.ts';
import type { IntroductionRow } from './introduction.ts';
import { tell } from './tell.ts';

const check = v.object({ introductionId: id() });
const subject = ({ introductionId }: { introductionId: string }) => introductionId;

/** Takes a step in an introduction that is there for me, where it may be taken; else says where it stands. */
async function step(
  { run, me, now }: Change,
  id: string,
  may: (found: IntroductionRow) => boolean,
  what: string,
  take: (found: IntroductionRow) => Promise<unknown>,
): Promise<ProblemRow | null> {
  await run('introduction/lock', { me, introduction: id });
  const [found] = await run('introduction/read', { me, ids: [id], now });
  if (!found) return notFound('introductionId');
  if (!may(found))
    return conflict(
      `This introduction is ${found.state}, and one is its ${found.role}; ${what}.`,
      'introductionId',
    );
  await take(found);
  return null;
}

/** Now the last one is asked. */
async function pass({ run, now }: Change, introduction: string, words: string | null): Promise<void> {
  const [passed] = await Promise.all([
    run('introduction/pass', { introduction, words, now }),
    run('mail/ask', { introduction, place: 2, now }),
  ]);
  await tell(
    run,
    introduction,
    passed.flatMap(({ reached }) => reached ?? []),
    now,
  );
}

/** All agreed. */
async function connect({ run, me, now, clock }: Change, introduction: string): Promise<void> {
  const connected = await run('introduction/connect', { introduction, thread: clock.newId('thread'), now });
  await tell(
    run,
    introduction,
    connected.flatMap(({ parties }) => parties.filter((party) => party !== me)),
    now,
  );
}

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
