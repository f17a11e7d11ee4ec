/** `Query.rateLimit`: what is left, and what a document would cost, before it is sent. */
import { GraphQLError } from 'graphql';
import type { QueryResolvers } from '../../../schema/types.generated.ts';
import { payerOf } from '../../request/payer.ts';

export const rateLimit: NonNullable<QueryResolvers['rateLimit']> = async (
  _parent,
  { query, operationName = null, variables },
  { limits, quote, viewer, network, now },
) => {
  const payer = payerOf(viewer, network);
  const requested =
    query == null ? null : await quote(query, { operationName, variables: read(variables ?? '{}') });
  return { ...(await limits.state(payer, now)), requested, perOperation: await limits.perOperation(payer) };
};

function read(json: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(json);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables))
      return variables as Record<string, unknown>;
  } catch {
    // the same answer as for JSON that is no object
  }
  throw new GraphQLError('Expected `variables` to be a JSON object.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
