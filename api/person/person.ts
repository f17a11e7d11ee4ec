import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import { findable } from '../offer/findable.ts';
import { accountGone } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { mutation } from '../request/mutation.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { line, prose } from '../request/text.ts';

/** A person as the viewer may see them. */
export interface PersonRow {
  id: string;
  name: string;
  about: string | null;
}

/** The person who asks. */
export interface ViewerRow {
  id: string;
}

const updateProfile = mutation({
  check: v.object({ name: v.nullish(line(100)), about: v.nullish(prose(2000)) }),
  subject: (_input, me) => me,
  async apply({ run, me }, { name = null, about }) {
    await run('person/update', { me, name, about: about ?? null, changesAbout: about !== undefined });
    await findable(run, [me]);
    return null;
  },
});

declare module '../request/loaders.ts' {
  interface Rows {
    person: PersonRow;
  }
}

export const personReaders: Pick<Readers, 'person'> = {
  person: { nodeType: 'Person', read: ({ run, me, now }, ids) => run('person/read', { me, ids, now }) },
};

export const personResolvers: Resolvers = {
  Query: { viewer: (_parent, _args, { viewer }) => viewer },
  Viewer: {
    async person(viewer, _args, context) {
      const person = await context.load.person.load(viewer.id);
      if (!person) throw accountGone();
      return person;
    },
    acquaintances: (viewer, args, context) =>
      page(context, 'acquaintances', args, {
        fetch: (after, limit) =>
          context.run('person/acquaintances', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { updateProfile },
  UpdateProfilePayload: {
    person: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.person.load(subjectId),
  },
};
