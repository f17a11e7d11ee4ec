import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import type { PersonRow } from '../person/person.ts';
import type { Readers } from '../request/loaders.ts';
import { mutation } from '../request/mutation.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { invalidInput, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

/** The viewer's own vouch for somebody, with the person it is about. */
export interface VouchRow extends PersonRow {
  since: number;
}

const setVouch = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    const [set] = await run('vouch/set', { me, person, now });
    return set ? null : notFound('personId');
  },
});

const withdrawVouch = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    const [withdrawn] = await run('vouch/withdraw', { me, person });
    if (!withdrawn) return notFound('personId');
    await run('introduction/unvouch', { me, person, now });
    return null;
  },
});

declare module '../request/loaders.ts' {
  interface Rows {
    vouch: VouchRow;
  }
}

export const vouchReaders: Pick<Readers, 'vouch'> = {
  vouch: { read: ({ run, me }, ids) => run('vouch/mine', { me, ids }) },
};

export const vouchResolvers: Resolvers = {
  Person: { myVouch: (person, _args, context) => context.load.vouch.load(person.id) },
  Vouch: { person: (vouch) => vouch },
  Viewer: {
    vouches: (viewer, args, context) =>
      page(context, 'vouches', args, {
        fetch: (after, limit) => context.run('vouch/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { setVouch, withdrawVouch },
  SetVouchPayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
  WithdrawVouchPayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
};
