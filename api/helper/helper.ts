import type { Resolvers, ResolversParentTypes } from '../../schema/types.generated.ts';
import { signedIn } from '../request/context.ts';
import { page } from '../request/page.ts';
import { dismissCandidate } from './mutations.ts';

export const helperResolvers: Resolvers = {
  Ask: {
    candidates: (ask, { lane = 'SECOND_CIRCLE', ...args }, context) =>
      page(context, `candidates ${lane} ${ask.id}`, args, {
        fetch: (after, limit) =>
          context.run('helper/candidates', {
            me: signedIn(context),
            ask: ask.id,
            lane,
            now: context.now,
            after: after ? Number(after[0]) : null,
            limit,
          }),
        position: ({ rank, id }) => [rank, id],
      }),
  },
  Candidate: {
    person: (candidate) => candidate,
    paths: ({ connectors }) => connectors,
    /**
     * Reasons are stored as `topic:<id>`, `evidence:<id>` and `text:<word>`; topics that the host removed
     * since are left out.
     */
    reasons: ({ reasons, offered }) =>
      reasons.flatMap((reason): ResolversParentTypes['Reason'][] => {
        const [kind = '', rest = ''] = reason.split(/:(.*)/s);
        if (kind === 'text') return [{ __typename: 'TextMatch', word: rest }];
        const topic = offered.find(({ id }) => id === rest);
        return topic ? [{ __typename: kind === 'evidence' ? 'Evidence' : 'SharedTopic', topic }] : [];
      }),
  },
  Path: { connector: (connector) => connector },
  Mutation: { dismissCandidate },
};
