/**
 * The address at which browsers reach the server: links in mails begin with it, and cookies are accepted from
 * its pages alone.
 */
import { SetupProblem } from '../neo4j/setup-problem.ts';

/**
 * The origin from ORIGIN; null without one, when browsers are on the same machine. Throws SetupProblem when
 * ORIGIN is not an address without a path.
 */
export function originOf(env: NodeJS.ProcessEnv): string | null {
  const text = env['ORIGIN'];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.pathname === '/' &&
    !/[?#]/.test(text)
  )
    return url.origin;
  throw new SetupProblem(
    'ORIGIN takes the address browsers reach this place at, without a path: ORIGIN=https://example.org',
  );
}

export class Origin {
  private port: number;

  /** `port`: where the server listens; 0 until `listening` tells. */
  constructor(
    private readonly configured: string | null,
    port = 0,
  ) {
    this.port = port;
  }

  listening(port: number): void {
    this.port = port;
  }

  /** The beginning of links in mails. */
  get address(): string {
    return this.all[0] ?? '';
  }

  /** Whether cookies are sent over https alone. */
  get secure(): boolean {
    return this.configured?.startsWith('https:') ?? false;
  }

  /** For `connect-src` of the content security policy: in some browsers 'self' does not cover sockets. */
  get sockets(): string {
    return this.all.map((origin) => origin.replace(/^http/, 'ws')).join(' ');
  }

  /** The name of the host, for which browsers make passkeys. Without ORIGIN it is `localhost`. */
  get host(): string {
    return new URL(this.address).hostname;
  }

  /** The origins of our pages. */
  get pages(): string[] {
    return [...this.all];
  }

  includes(origin: string | undefined): boolean {
    return origin !== undefined && this.all.includes(origin);
  }

  /** Whether a browser sends a request from a page of somebody else; programs send no origin. */
  excludes(origin: string | undefined): boolean {
    return origin !== undefined && !this.includes(origin);
  }

  private get all(): string[] {
    return this.configured === null
      ? [`http://localhost:${this.port}`, `http://127.0.0.1:${this.port}`]
      : [this.configured];
  }
}
