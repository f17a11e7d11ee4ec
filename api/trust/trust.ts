import type { Resolvers } from '../../schema/types.generated.ts';
import type { TrustRow } from '../neo4j/catalogue.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { setTrust, withdrawTrust } from './mutations.ts';
import { levelOf } from './level.ts';

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
};
