/**
 * What the steps of an introduction (docs/introductions.md) share. Each is one transaction in which everybody
 * concerned is locked; the state is read only after that.
 */
import * as v from 'valibot';
import type { Statements } from '../neo4j/catalogue.generated.ts';
import type { Change } from '../request/mutation.ts';
import { conflict, notFound, type ProblemRow } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { tell } from './tell.ts';

type Introduction = Statements['introduction/read']['row'];

export const check = v.object({ introductionId: id() });
export const subject = ({ introductionId }: { introductionId: string }) => introductionId;

/**
 * Takes a step in an introduction of the viewer when `may` allows it; otherwise gives a problem that names
 * its state.
 */
export async function step(
  { run, me, now }: Change,
  id: string,
  may: (found: Introduction) => boolean,
  what: string,
  take: (found: Introduction) => Promise<unknown>,
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

/** Asks the last party. */
export async function pass({ run, now }: Change, introduction: string, words: string | null): Promise<void> {
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
