/** The WebSocket of the tests: what goes out and comes in is treated as by HTTP. */
import WebSocket, { type ClientOptions, type RawData } from 'ws';
import { demand, proofIn } from './answer.ts';
import { quiet } from './changes.ts';
import { markIn } from './mark.ts';
import { strip } from './token.ts';

const looks = new Set<Promise<void>>();
/** Looks at what arrives somewhere without holding it up; what is found fails the test at its end. */
export function look(work: Promise<void>): void {
  const told = work.catch(() => {}).finally(() => looks.delete(told));
  looks.add(told);
}
/** When all has been looked at. */
export const settled = async (): Promise<void> => {
  await Promise.all(looks);
};

interface Message {
  type: string;
  id?: string;
  payload?: { authorization?: string; query?: string; variables?: Record<string, unknown> };
}

export class Socket extends WebSocket {
  private proof: string;
  /** What was asked under which id. */
  private readonly asked = new Map<string, string>();

  constructor(url: string, protocols: string | string[] = [], options: ClientOptions = {}) {
    super(url, protocols, options);
    this.proof = proofIn(
      options.headers?.['authorization']?.toString(),
      options.headers?.['cookie']?.toString(),
    );
  }

  override send(data: Parameters<WebSocket['send']>[0], ...rest: unknown[]): void {
    const message = typeof data === 'string' ? (JSON.parse(data) as Message) : null;
    if (message?.type === 'connection_init')
      this.proof = proofIn(message.payload?.authorization, null) || this.proof;
    if (message?.type === 'subscribe' && message.payload) {
      markIn(message.payload, this.proof);
      this.asked.set(message.id ?? '', JSON.stringify(message.payload));
    }
    (super.send as (...args: unknown[]) => void)(message ? JSON.stringify(message) : data, ...rest);
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message') return super.emit(event, ...args);
    const raw = String(args[0] as RawData);
    const { id } = JSON.parse(raw) as Message;
    look(
      demand({
        url: this.url,
        proof: this.proof,
        sent: this.asked.get(id ?? '') ?? '',
        raw,
        undisturbed: quiet(0),
      }),
    );
    return super.emit(event, Buffer.from(strip(raw)), ...args.slice(1));
  }
}
