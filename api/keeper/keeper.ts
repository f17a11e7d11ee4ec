import type { Resolvers } from '../../schema/types.generated.ts';
import type { KeeperProposalRow } from '../neo4j/catalogue.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { agreeToKeeper } from './agree.ts';
import { declineKeeper } from './decline.ts';
import { leaveProject } from './leave.ts';
import { proposeKeeper } from './propose.ts';
import { removeProject } from './remove.ts';

declare module '../request/loaders.ts' {
  interface Rows {
    keeperProposal: KeeperProposalRow;
  }
}

export const keeperReaders: Pick<Readers, 'keeperProposal'> = {
  keeperProposal: {
    nodeType: 'KeeperProposal',
    prefix: 'proposal',
    read: ({ run, me }, ids) => run('keeper/read', { me, ids }),
  },
};

export const keeperResolvers: Resolvers = {
  KeeperProposal: {
    project: ({ project }, _args, context) => context.load.project.load(project),
    proposer: ({ proposer }, _args, context) => context.load.person.load(proposer),
    person: ({ person }, _args, context) => context.load.person.load(person),
  },
  Viewer: {
    keeperProposals: (viewer, args, context) =>
      page(context, 'keeper proposals', args, {
        fetch: (after, limit) => context.run('keeper/list', { me: viewer.id, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { proposeKeeper, agreeToKeeper, declineKeeper, leaveProject, removeProject },
};
