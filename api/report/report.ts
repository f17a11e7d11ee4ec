import type { Resolvers } from '../../schema/types.generated.ts';
import { report } from './mutations.ts';

export const reportResolvers: Resolvers = { Mutation: { report } };
