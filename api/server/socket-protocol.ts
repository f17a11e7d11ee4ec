/**
 * Speaks graphql-transport-ws on the sockets of a WebSocket server. Where a client breaks the protocol, the
 * socket is closed with the code that the protocol names; only faults of ours are logged.
 */
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocket, type WebSocketServer } from 'ws';
import { logFault } from '../request/errors.ts';

/** Milliseconds between two pings; a socket that does not answer one until the next is ended. */
const pingInterval = 12_000;
/** What a client may send; the other messages of the protocol come from the server. */
const ofClients = new Set(['connection_init', 'ping', 'pong', 'subscribe', 'complete']);

/** Returns a function that ends all sockets. */
export function speakGraphQL<Init extends Record<string, unknown>, More extends object>(
  sockets: WebSocketServer,
  options: ServerOptions<Init, Extra & More>,
  log: Logger,
): () => Promise<void> {
  sockets.options.handleProtocols = handleProtocols;
  const server = makeServer<Init, Extra & More>(options);
  sockets.on('error', () => {}); // an error of the HTTP server: whoever made it listen is told
  sockets.on('connection', (socket, request) => {
    socket.on('error', () => {}); // ws closes it with the code for what was wrong in the frame
    const stopPinging = keepAlive(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => sent(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (answer) =>
          socket.on('message', (data) => {
            const message = String(data);
            if (isOfServer(message)) return socket.close(CloseCode.BadRequest, 'Unexpected message');
            answer(message).catch((error: unknown) => {
              logFault(log, error);
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          }),
      },
      { socket, request } as Extra & More,
    );
    socket.once('close', (code, reason) => {
      stopPinging();
      closed(code, String(reason)).catch((error: unknown) => logFault(log, error));
    });
  });
  return async () => {
    for (const socket of sockets.clients) socket.close(1001, 'Going away');
    sockets.removeAllListeners();
    await new Promise<void>((resolve, reject) => {
      sockets.close((error) => (error ? reject(error) : resolve()));
    });
  };
}

/** Whether a client sends a message that only a server may send. */
function isOfServer(data: string): boolean {
  try {
    const { type } = JSON.parse(data) as { type?: unknown };
    return typeof type === 'string' && !ofClients.has(type);
  } catch {
    return false; // graphql-ws closes the socket of a message that is no message
  }
}

function sent(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    // A socket that closes meanwhile has nobody to tell.
    if (socket.readyState === WebSocket.OPEN) socket.send(data, () => resolve());
    else resolve();
  });
}

function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingInterval);
  return () => clearInterval(timer);
}
