/**
 * The invitation of a copy: the link of one of its people lets a person without a name into the same copy. It
 * needs no mail, and leads to nobody outside.
 */
import { hashOf } from '../request/secret.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { weights } from '../trust/level.ts';
import type { Ids } from './ids.ts';
import { momentBefore } from './moment.ts';
import type { Texts } from './texts.ts';

const lifetime = 14 * 24 * 3_600_000;

/** The code of the link. Nobody is told the id of a copy, so only its visitor knows the code. */
export const codeOf = (demo: string): string => hashOf(`invitation ${demo}`);

export function invitationRow({ ids, texts, now }: { ids: Ids; texts: Texts; now: number }, id: string) {
  const createdAt = momentBefore(now, { days: 1, at: '18:24' });
  return {
    demo: ids.demo,
    inviter: ids.people.maelle,
    newcomer: ids.newcomer,
    tie: tieBreakOf('newcomer'),
    invitation: id,
    hash: hashOf(codeOf(ids.demo)),
    words: texts.invitation,
    weight: weights.TRUSTED,
    createdAt,
    expiresAt: createdAt + lifetime,
  };
}
