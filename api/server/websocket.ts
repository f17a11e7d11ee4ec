/** GraphQL over WebSocket (graphql-transport-ws) on the same path. The token travels in `connection_init` as `authorization`. */
import type { FastifyInstance } from 'fastify';
import { GraphQLError, parse, type GraphQLSchema } from 'graphql';
import type { Context as SocketContext } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { Deadline } from '../neo4j/failure.ts';
import { bearer } from '../token/token.ts';
import { createContext, type Surroundings } from './context.ts';
import { createFormatError } from './errors.ts';
import { limits } from './limits.ts';
import type { ServerOptions } from './http.ts';

type Init = { authorization?: string };

export function serveWebSocket(server: FastifyInstance, schema: GraphQLSchema, options: ServerOptions): void {
  const sockets = new WebSocketServer({ server: server.server, path: '/graphql', maxPayload: limits.body });
  const format = createFormatError(options.log);
  const disposable = useServer<Init>({
    schema,
    // Rights are those of the moment: the token is looked up again for every operation.
    context: (socket: SocketContext<Init>) => contextOf(options, socket.connectionParams?.authorization),
    onConnect: async (socket) => {
      try {
        await bearer(options.graph, new Deadline(options.patience), text(socket.connectionParams?.authorization));
        return true;
      } catch (error) {
        if (error instanceof GraphQLError && error.extensions['code'] === 'UNAVAILABLE') throw error;
        return false; // closes with CloseCode.Forbidden
      }
    },
    onSubscribe: (_socket, _id, { query }) => {
      try {
        parse(query, { maxTokens: limits.tokens });
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    onError: (_socket, _id, _payload, errors) => errors.map((error) => format(error.toJSON(), error)),
    onNext: (_socket, _id, _payload, _args, { errors, data = null }) => {
      if (errors) return { data, errors: errors.map((error) => format(error.toJSON(), error)) };
    },
  }, sockets);
  server.addHook('preClose', async () => { await disposable.dispose(); });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function contextOf(surroundings: Surroundings, authorization: unknown) {
  const deadline = new Deadline(surroundings.patience);
  return createContext(surroundings, await bearer(surroundings.graph, deadline, text(authorization)), deadline);
}

