/**
 * The network address of a request. A proxy that is named in TRUST_PROXY is believed when it says in
 * `X-Forwarded-For` for whom it asks; from anybody else that header is ignored.
 */
import type { IncomingMessage } from 'node:http';
import proxyaddr from '@fastify/proxy-addr';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { networkOf } from './rate-limits.ts';

export class Proxies {
  private readonly believes: (address: string, index: number) => boolean;

  /**
   * `named`: addresses or networks, such as `127.0.0.1, 10.0.0.0/8`; nobody is believed without it. Throws
   * SetupProblem for anything else.
   */
  constructor(named = '') {
    const list = named
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    try {
      this.believes = proxyaddr.compile(list);
    } catch {
      throw new SetupProblem(
        'TRUST_PROXY takes addresses or networks of proxies: TRUST_PROXY=127.0.0.1,10.0.0.0/8',
      );
    }
  }

  /** The address by which a request is counted. */
  networkOf(request: IncomingMessage): string {
    return networkOf(proxyaddr(request, this.believes));
  }

  /** The address at the other end of a connection is a proxy: many people share it. */
  isProxy(address: string): boolean {
    return this.believes(address, 0);
  }
}
