import * as v from 'valibot';
import type { Reads, Resolvers, TrustLevel } from '../../schema/types.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { mutation } from '../request/mutation.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { invalidInput, limitReached, notFound } from '../request/problem.ts';
import { id, moment } from '../request/text.ts';
import type { PersonRow } from '../person/person.ts';

/** The viewer's own trust in somebody, with the person it is about. */
export interface TrustRow extends PersonRow {
  weight: number;
  since: number;
  reads: Reads;
  readsFrom: number | null;
}

export const weights = { KNOWN: 0.4, TRUSTED: 0.7, FULL: 1 } as const satisfies Record<TrustLevel, number>;

/** The highest level not above a weight; null below KNOWN, where only an import can put it. */
export function levelOf(weight: number): TrustLevel | null {
  if (weight >= weights.FULL) return 'FULL';
  if (weight >= weights.TRUSTED) return 'TRUSTED';
  return weight >= weights.KNOWN ? 'KNOWN' : null;
}

const setTrust = mutation({
  check: v.object({
    personId: id(),
    level: v.picklist(['KNOWN', 'TRUSTED', 'FULL']),
    reads: v.nullish(v.picklist(['NOTHING', 'SINCE', 'EVERYTHING']), 'SINCE'),
    readsFrom: v.nullish(moment()),
  }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, { level, reads, readsFrom }, person) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    if (readsFrom != null && reads !== 'SINCE')
      return invalidInput('readsFrom', 'no moment unless `reads` is SINCE');
    if (readsFrom != null && readsFrom > now)
      return invalidInput('readsFrom', 'a moment that is not in the future');
    const [set] = await run('trust/set', {
      me,
      person,
      weight: weights[level],
      reads,
      readsFrom: reads === 'SINCE' ? (readsFrom ?? now) : null,
      now,
    });
    if (!set) return notFound('personId');
    return set.allowed ? null : limitReached(`One can trust ${set.limit} people fully.`, null, 'level');
  },
});

const withdrawTrust = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    const [withdrawn] = await run('trust/withdraw', { me, person });
    if (!withdrawn) return notFound('personId');
    await run('introduction/distrust', { me, person, now });
    return null;
  },
});

declare module '../request/loaders.ts' {
  interface Rows {
    trust: TrustRow;
  }
}

export const trustReaders: Pick<Readers, 'trust'> = {
  trust: { read: ({ run, me }, ids) => run('trust/mine', { me, ids }) },
};

export const trustResolvers: Resolvers = {
  Person: { myTrust: (person, _args, context) => context.load.trust.load(person.id) },
  Trust: { person: (trust) => trust, level: ({ weight }) => levelOf(weight) },
  Viewer: {
    trusts: (viewer, args, context) =>
      page(context, 'trusts', args, {
        fetch: (after, limit) => context.run('trust/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { setTrust, withdrawTrust },
  SetTrustPayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
  WithdrawTrustPayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
};
