/**
 * One event stream and its response. A reader gets the next event when they took the one before, so a slow
 * reader holds no memory.
 */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { logFault } from '../request/errors.ts';

type Body = AsyncGenerator<string, void, undefined>;
type Results = AsyncGenerator<ExecutionResult, void, void>;

/** Milliseconds in which a reader takes the end of a stream, before the connection is cut. */
const patience = 500;

export class OpenStream {
  private readonly closed = new AbortController();
  private results: Results | null = null;
  private body: Body | null = null;
  private ended = false;
  private isCut = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly log: Logger,
  ) {
    if (response.destroyed) this.closed.abort();
    response.once('close', () => {
      this.closed.abort();
      void this.body?.return();
    });
  }

  /** Calls `then` when the connection is closed, at once where it is already. */
  onceClosed(then: () => void): void {
    const { signal } = this.closed;
    if (signal.aborted) then();
    else signal.addEventListener('abort', then, { once: true });
  }

  /** The results as they are told, each when there is room for it. */
  tell<Told>(results: Results, look: (result: ExecutionResult) => Told): AsyncIterableIterator<Told> {
    this.results = results;
    if (this.ended) void results.return();
    // No generator of its own: what is returned to one that waits would wait, too.
    const shown = async (step: Promise<IteratorResult<ExecutionResult, void>>) => {
      const { done, value } = await step;
      return done === true ? { done, value: undefined } : { done: false as const, value: look(value) };
    };
    return {
      next: async () => {
        await this.room();
        return await shown(results.next());
      },
      return: () => shown(results.return()),
      throw: (error) => shown(results.throw(error)),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** What the response sends. */
  carry(body: Body): Readable {
    this.body = body;
    if (this.closed.signal.aborted || this.isCut) void body.return();
    return Readable.from(this.chunks(body));
  }

  /** Completes the subscription: the credential that it was opened with has ended. */
  end(): void {
    this.ended = true;
    void this.results?.return();
    void this.closing();
  }

  /** Ends the connection and not the subscription: whoever comes again goes on. */
  async cut(): Promise<void> {
    this.isCut = true;
    void this.body?.return();
    await this.closing();
  }

  private async *chunks(body: Body): AsyncGenerator<string> {
    try {
      for await (const chunk of body) {
        if (this.isCut) return;
        yield chunk;
      }
    } catch (error) {
      if (!this.closed.signal.aborted) logFault(this.log, error);
    }
  }

  private async room(): Promise<void> {
    if (!this.response.writableNeedDrain) return;
    await once(this.response, 'drain', { signal: this.closed.signal }).catch(() => {});
  }

  private async closing(): Promise<void> {
    if (this.closed.signal.aborted) return;
    await once(this.response, 'close', { signal: AbortSignal.timeout(patience) }).catch(() =>
      this.response.destroy(),
    );
  }
}
