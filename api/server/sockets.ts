/**
 * How many sockets one network address can have open. Behind a proxy that is believed, WebSockets alone are
 * counted.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '../request/rate-limits.ts';
import type { Proxies } from '../request/proxies.ts';

export class Sockets {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly proxies: Proxies,
  ) {}

  /** Closes each further socket of an address at once, before anything is read from it. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const address = socket.remoteAddress ?? '';
      if (!this.proxies.isProxy(address) && !this.count(networkOf(address), socket)) socket.destroy();
    });
  }

  /** Counts a WebSocket that came through a proxy; false when its network has too many open. */
  admits(request: IncomingMessage): boolean {
    const { socket } = request;
    if (!this.proxies.isProxy(socket.remoteAddress ?? '')) return true; // counted when it was opened
    return this.count(this.proxies.networkOf(request), socket);
  }

  private count(network: string, socket: Socket): boolean {
    const open = (this.open.get(network) ?? 0) + 1;
    if (open > this.most) return false;
    this.open.set(network, open);
    socket.once('close', () => {
      const left = (this.open.get(network) ?? 1) - 1;
      if (left === 0) this.open.delete(network);
      else this.open.set(network, left);
    });
    return true;
  }
}
