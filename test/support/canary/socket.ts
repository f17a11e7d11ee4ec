/** The WebSocket of the tests: messages are treated as requests and responses are over HTTP. */
import WebSocket, { type ClientOptions, type RawData } from 'ws';
import { assertReadable, credentialIn } from './answer.ts';
import { undisturbedSince } from './changes.ts';
import { markIn } from './mark.ts';
import { strip } from './token.ts';

const checks = new Set<Promise<void>>();
/** Checks a response without holding it up; a finding fails the test at its end. */
export function checkLater(work: Promise<void>): void {
  const check = work.catch(() => {}).finally(() => checks.delete(check));
  checks.add(check);
}
/** Resolves when everything was checked. */
export const allChecked = async (): Promise<void> => {
  await Promise.all(checks);
};

interface Message {
  type: string;
  id?: string;
  payload?: { authorization?: string; query?: string; variables?: Record<string, unknown> };
}

export class Socket extends WebSocket {
  private credential: string;
  /** The operations by their ids. */
  private readonly asked = new Map<string, string>();

  constructor(url: string, protocols: string | string[] = [], options: ClientOptions = {}) {
    super(url, protocols, options);
    this.credential = credentialIn(
      options.headers?.['authorization']?.toString(),
      options.headers?.['cookie']?.toString(),
    );
  }

  override send(data: Parameters<WebSocket['send']>[0], ...rest: unknown[]): void {
    const message = typeof data === 'string' ? (JSON.parse(data) as Message) : null;
    if (message?.type === 'connection_init')
      this.credential = credentialIn(message.payload?.authorization, null) || this.credential;
    if (message?.type === 'subscribe' && message.payload) {
      markValid(message.payload, this.credential);
      this.asked.set(message.id ?? '', JSON.stringify(message.payload));
    }
    (super.send as (...args: unknown[]) => void)(message ? JSON.stringify(message) : data, ...rest);
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message') return super.emit(event, ...args);
    const raw = String(args[0] as RawData);
    const { id } = JSON.parse(raw) as Message;
    checkLater(
      assertReadable({
        url: this.url,
        credential: this.credential,
        sent: this.asked.get(id ?? '') ?? '',
        raw,
        undisturbed: undisturbedSince(0),
      }),
    );
    return super.emit(event, Buffer.from(strip(raw)), ...args.slice(1));
  }
}

function markValid(payload: NonNullable<Message['payload']>, credential: string): void {
  try {
    markIn(payload, credential);
  } catch {
    // not GraphQL: for the server to refuse
  }
}
