import type { Resolvers } from '../../schema/types.generated.ts';
import type { PersonRow } from '../neo4j/catalogue.generated.ts';
import { accountGone } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { updateProfile } from './mutations.ts';

/** The person who asks. */
export interface ViewerRow {
  id: string;
}

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
    id: ({ id }) => id.replace(/^[a-z]+/, 'viewer'),
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
};
