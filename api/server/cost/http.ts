/**
 * Admission for Apollo Server: it gets documents that are read already, and operations that may begin. Their
 * cost goes into the answer and its headers.
 */
import type { ApolloServerPlugin, GraphQLRequestContext, HTTPGraphQLHead } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, parse, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { answerTooLarge, isLarger } from '../../request/meter.ts';
import { payerOf } from '../../request/payer.ts';
import { basePoints, RateLimited } from '../../request/rate-limits.ts';
import { off } from '../../request/settings.ts';
import { limits as sizes } from '../../request/size-limits.ts';
import type { Context } from '../../request/context.ts';
import type { Operation } from '../operation.ts';
import { isErrors, type Read } from '../documents.ts';
import type { Admission, CostReport } from './admission.ts';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Stands for a document that is refused; it never runs. */
const nothing = parse('{ __typename }');

export function admissionPlugin(admission: Admission, format: Format): ApolloServerPlugin<Operation> {
  return {
    async requestDidStart({ contextValue }) {
      const { context } = contextValue; // of the sender, also when a mutation lets somebody else in
      let cost = basePoints;
      let read: Read = [];
      let leave = () => {};
      return {
        async didResolveSource(request) {
          read = await admission.read(request.source);
          (request as { document?: DocumentNode }).document = isErrors(read) ? nothing : read.document;
        },
        async responseForOperation({ request: { operationName, variables } }) {
          try {
            const admitted = await admission.admit(context, read, { operationName, variables });
            cost = admitted.cost;
            if ('errors' in admitted) return refusal(admitted.errors, format);
            leave = await admission.begin(context);
            return null;
          } catch (error) {
            return refusal([error as Error], format);
          }
        },
        async willSendResponse(request) {
          leave();
          await finish(request, context, await admission.report(context, cost));
        },
      };
    },
  };
}

async function finish(
  { response, contextValue }: GraphQLRequestContext<Operation>,
  sender: Context,
  cost: CostReport,
): Promise<void> {
  if (response.body?.kind !== 'single') return;
  const { singleResult } = response.body;
  const { meter } = contextValue.context;
  if (!meter.unlimited && isLarger(singleResult, sizes.answer)) {
    response.body.singleResult = { errors: [answerTooLarge().toJSON()] };
    response.http.status = 413;
  }
  response.body.singleResult.extensions = { ...singleResult.extensions, cost: { ...cost } };
  addHeaders(response.http, sender, cost);
}

/** As in draft-ietf-httpapi-ratelimit-headers: the policy, and what is left of it. None without a limit. */
function addHeaders({ headers }: HTTPGraphQLHead, sender: Context, cost: CostReport): void {
  if (cost.limit === off) return;
  const { kind } = payerOf(sender.viewer, sender.network);
  const seconds = Math.max(0, Math.ceil((Date.parse(cost.resetAt) - Date.now()) / 1000));
  headers.set('ratelimit-policy', `"${kind}";q=${cost.limit};w=60`);
  headers.set('ratelimit', `"${kind}";r=${cost.remaining};t=${seconds}`);
}

/** The answer to what may not begin, with the HTTP status that its first error names. */
function refusal(errors: readonly Error[], format: Format) {
  const [first] = errors;
  const headers = new HeaderMap();
  if (first instanceof RateLimited) headers.set('retry-after', String(first.seconds));
  return {
    body: {
      kind: 'single' as const,
      singleResult: { errors: errors.map((error) => formatted(error, format)) },
    },
    http: { status: statusOf(first), headers },
  };
}

function statusOf(error: Error | undefined): number {
  if (!(error instanceof GraphQLError)) return 503;
  return (error.extensions['http'] as { status: number } | undefined)?.status ?? 400;
}

function formatted(error: Error, format: Format): GraphQLFormattedError {
  const graphql =
    error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
  const { http: _http, ...extensions } = graphql.extensions;
  return format({ ...graphql.toJSON(), extensions }, graphql);
}
