/** Apollo Server for HTTP; WebSocket (websocket.ts) and event streams (event-stream.ts) use the same schema. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { createFormatError } from '../request/errors.ts';
import { admissionPlugin } from './cost/http.ts';
import type { Operation } from './operation.ts';
import type { Version } from './versions.ts';

const [legacyJson, modernJson] = ['application/json', 'application/graphql-response+json'];
const elsewhere =
  'Send a subscription to the same path over WebSocket (graphql-transport-ws), or with "Accept: text/event-stream".';

const refusal = (status: number, code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/**
 * Refuses, before anything is done, what could not be answered: Apollo would find only afterwards that the
 * client takes neither kind of JSON, and would execute a subscription as if it were a query.
 */
const answerable: ApolloServerPlugin<Operation> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, operation }) {
        if (operation?.operation === 'subscription') throw refusal(400, 'BAD_REQUEST', elsewhere);
        const accept = request.http?.headers.get('accept') || undefined;
        if (!new Negotiator({ headers: { accept } }).mediaType([legacyJson, modernJson]))
          throw refusal(406, 'NOT_ACCEPTABLE', `Answers are ${legacyJson} or ${modernJson}.`);
      },
      async willSendResponse({ operation, response: { body } }) {
        // Of a subscription by GET, Apollo says no more than that it is none of the queries.
        if (operation?.operation === 'subscription' && body.kind === 'single')
          body.singleResult.errors = [{ message: elsewhere, extensions: { code: 'BAD_REQUEST' } }];
      },
    };
  },
};

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
  { schema, admission }: Version,
  log: Logger,
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
    // A page of another site can set none of these headers without being asked for permission first.
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    // Documents are read, validated and kept by the admission.
    documentStore: null,
    plugins: [answerable, admissionPlugin(admission, formatError), legacyStatus, ...plugins],
    cache: 'bounded',
  });
}
