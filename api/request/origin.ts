/** Where browsers reach this house: what stands in links it sends, and which pages its cookies are for. */
import { SetupProblem } from '../neo4j/setup-problem.ts';

/** Throws SetupProblem unless ORIGIN is an address without a path; null where there is none, and browsers are on this machine. */
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

  /** `port`: where it listens, or will; 0 until `listening` says. */
  constructor(
    private readonly configured: string | null,
    port = 0,
  ) {
    this.port = port;
  }

  listening(port: number): void {
    this.port = port;
  }

  /** What links begin with. */
  get address(): string {
    return this.all[0] ?? '';
  }

  /** Whether cookies are for https alone. */
  get secure(): boolean {
    return this.configured?.startsWith('https:') ?? false;
  }

  /** For `connect-src`: not every browser takes 'self' for sockets too. */
  get sockets(): string {
    return this.all.map((origin) => origin.replace(/^http/, 'ws')).join(' ');
  }

  includes(origin: string | undefined): boolean {
    return origin !== undefined && this.all.includes(origin);
  }

  private get all(): string[] {
    return this.configured === null
      ? [`http://localhost:${this.port}`, `http://127.0.0.1:${this.port}`]
      : [this.configured];
  }
}
