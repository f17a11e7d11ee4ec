/** Apollo Server for HTTP; WebSocket (websocket.ts) uses the same schema. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createFormatError } from '../request/errors.ts';
import { limits } from '../request/size-limits.ts';
import type { Operation } from './operation.ts';

const wrongInItself = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Old clients (GraphQL over HTTP, "application/json") expect status 200 for a request that cannot be parsed
 * or validated.
 */
const legacyStatus: ApolloServerPlugin<Operation> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return;
        const codes =
          response.body.kind === 'single'
            ? (response.body.singleResult.errors ?? []).map((error) => error.extensions?.['code'])
            : [];
        if (response.http.status === 400 && codes.some((code) => wrongInItself.has(String(code))))
          response.http.status = 200;
      },
    };
  },
};

export function createApollo(
  schema: GraphQLSchema,
  log: Logger,
  plugins: ApolloServerPlugin<Operation>[],
): ApolloServer<Operation> {
  return new ApolloServer<Operation>({
    schema,
    formatError: createFormatError(log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // Our own shutdown stops the server: Apollo's would end the process before the database has stopped.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [legacyStatus, ...plugins],
    cache: 'bounded',
  });
}
