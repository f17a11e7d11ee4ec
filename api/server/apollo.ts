/** Apollo Server for HTTP; WebSocket (websocket.ts) uses the same schema. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createFormatError } from '../request/errors.ts';
import type { Admission } from './cost/admission.ts';
import { admissionPlugin } from './cost/http.ts';
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
  admission: Admission,
  plugins: ApolloServerPlugin<Operation>[],
): ApolloServer<Operation> {
  const formatError = createFormatError(log);
  return new ApolloServer<Operation>({
    schema,
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // Our own shutdown stops the server: Apollo's would end the process before the database has stopped.
    stopOnTerminationSignals: false,
    // Documents are read, validated and kept by the admission.
    documentStore: null,
    plugins: [admissionPlugin(admission, formatError), legacyStatus, ...plugins],
    cache: 'bounded',
  });
}
