/**
 * Where webhooks may lead: to addresses of the public internet by https and, where the host says so, to some
 * others, also by http. A name is looked up once for a connection; every address it gives is checked, and the
 * connection goes to one of these.
 */
import type { Agent } from 'node:http';
import ipaddr from 'ipaddr.js';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { SetupProblem } from '../neo4j/setup-problem.ts';

/** Characters of the longest address. */
const longest = 2_000;
const everywhere = ['0.0.0.0/0', '::/0'];

/** What WEBHOOKS_ALSO_TO says: addresses and networks, as in `127.0.0.1,10.1.0.0/16`. */
export function alsoToOf({ WEBHOOKS_ALSO_TO = '' }: NodeJS.ProcessEnv): string[] {
  const also = WEBHOOKS_ALSO_TO.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of also)
    if (!ipaddr.isValid(part) && !ipaddr.isValidCIDR(part))
      throw new SetupProblem(
        'WEBHOOKS_ALSO_TO takes IP addresses and networks, as in 127.0.0.1,10.1.0.0/16.',
      );
  return also;
}

export class Hosts {
  private readonly agents: { https: Agent; http: Agent };

  /** `alsoTo`: addresses and networks that are not public, to which webhooks may lead all the same. */
  constructor(private readonly alsoTo: readonly string[]) {
    const allowIPAddressList = [...alsoTo];
    this.agents = {
      https: new RequestFilteringHttpsAgent({ allowIPAddressList }),
      http: new RequestFilteringHttpAgent({ allowIPAddressList, denyIPAddressList: everywhere }),
    };
  }

  /** What is wrong with an address, as far as it can be told without looking up its name; null if nothing is. */
  problemOf(text: string): string | null {
    const url = URL.canParse(text) ? new URL(text) : null;
    const protocols = this.alsoTo.length > 0 ? ['https:', 'http:'] : ['https:'];
    if (!url || !protocols.includes(url.protocol)) return 'an address that begins with https://';
    if (text.length > longest) return `at most ${longest.toLocaleString('en')} characters`;
    if (url.username || url.password || url.hash) return 'an address without user, password and fragment';
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const isPublic = ipaddr.isValid(host)
      ? ipaddr.process(host).range() === 'unicast' || this.includes(host)
      : this.alsoTo.length > 0 || !/(^|\.)(localhost|local|internal)$/.test(host);
    return isPublic ? null : 'an address of the public internet';
  }

  /** Through it, no connection is made to an address that is not allowed. */
  agentFor({ protocol }: URL): Agent {
    return protocol === 'http:' ? this.agents.http : this.agents.https;
  }

  private includes(host: string): boolean {
    const address = ipaddr.process(host);
    return this.alsoTo.some((part) => {
      const [network, bits] = part.includes('/')
        ? ipaddr.parseCIDR(part)
        : [ipaddr.parse(part), ipaddr.parse(part).kind() === 'ipv4' ? 32 : 128];
      return network.kind() === address.kind() && address.match(network, Number(bits));
    });
  }
}
