import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import { mutation } from '../request/mutation.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { invalidInput, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

const block = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me, now }, _input, person) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    const [blocked] = await run('block/set', { me, person, now });
    if (!blocked) return notFound('personId');
    await run('thread/part', { rows: [{ from: me, to: person }] });
    await run('introduction/part', { rows: [{ from: me, to: person }], now });
    return null;
  },
});

const unblock = mutation({
  check: v.object({ personId: id() }),
  subject: ({ personId }) => personId,
  async apply({ run, me }, _input, person) {
    const [lifted] = await run('block/lift', { me, person });
    return lifted ? null : notFound('personId');
  },
});

export const blockResolvers: Resolvers = {
  Viewer: {
    blocked: (viewer, args, context) =>
      page(context, 'blocked', args, {
        fetch: (after, limit) => context.run('block/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { block, unblock },
  BlockPayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
  UnblockPayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
};
