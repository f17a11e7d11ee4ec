/**
 * How many sockets one network address can have open. Behind a proxy that is believed, WebSockets and event
 * streams alone are counted.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '../request/rate-limits.ts';
import type { Proxies } from '../request/proxies.ts';

export class Sockets {
  private readonly open = new Map<string, number>();
  private readonly all = new Set<Socket>();

  constructor(
    private readonly most: number,
    private readonly proxies: Proxies,
  ) {}

  /** Closes each further socket of an address at once, before anything is read from it. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const address = socket.remoteAddress ?? '';
      this.all.add(socket);
      socket.once('close', () => this.all.delete(socket));
      if (!this.proxies.isProxy(address) && !this.count(networkOf(address), socket)) socket.destroy();
    });
  }

  /**
   * Closes those on which nothing was sent: browsers open some in advance, and Node would wait for a request on
   * them before it closes the server.
   */
  closeSilent(): void {
    for (const socket of this.all) if (socket.bytesRead === 0) socket.destroy();
  }

  /**
   * Counts what came through a proxy until it closes: a WebSocket, or the response that is an event stream.
   * False when its network has too many open.
   */
  admits(request: IncomingMessage, counted: Socket | ServerResponse = request.socket): boolean {
    if (!this.proxies.isProxy(request.socket.remoteAddress ?? '')) return true; // counted when it was opened
    return this.count(this.proxies.networkOf(request), counted);
  }

  private count(network: string, counted: Socket | ServerResponse): boolean {
    const open = (this.open.get(network) ?? 0) + 1;
    if (open > this.most) return false;
    this.open.set(network, open);
    counted.once('close', () => {
      const left = (this.open.get(network) ?? 1) - 1;
      if (left === 0) this.open.delete(network);
      else this.open.set(network, left);
    });
    return true;
  }
}
