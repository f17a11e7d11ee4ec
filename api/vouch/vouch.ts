import type { Resolvers } from '../../schema/types.generated.ts';
import type { VouchRow } from '../neo4j/catalogue.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { setVouch, withdrawVouch } from './mutations.ts';

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
};
