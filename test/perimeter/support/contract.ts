/**
 * The contract as a client introspects it, and the parts of it that have no rule of their own in the model.
 */
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { ProofServer } from './proof-server.ts';

export type { GraphQLSchema } from 'graphql';

export async function introspect(server: Pick<ProofServer, 'query'>): Promise<GraphQLSchema> {
  const { data } = await server.query(null, getIntrospectionQuery());
  return buildClientSchema(data as unknown as IntrospectionQuery);
}

/** The parts of a list, the same everywhere: a list holds what its rule says, and nothing more. */
export const isPaging = (name: string): boolean => /(Connection|Edge)$|^PageInfo$/.test(name);
/** The arguments every list takes. */
export const pageArguments = ['first', 'after'];
/** Types about the viewer alone, or the same for everybody: no rule says who sees what is in them. */
export const typesWithoutRules = ['RateLimit', 'Demo', 'DemoRole', 'DemoInvitation', 'CaughtUp', 'Gap'];
