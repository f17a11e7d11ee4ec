/**
 * The order in which requests begin. In each turn of the event loop one of them does, and among those that wait
 * it is the one of whoever has begun the fewest lately: a crowd of requests of a few senders makes itself wait,
 * and the process turns to what others are waiting for between any two of them.
 */
import { LRUCache } from 'lru-cache';
import { Deadline } from '../neo4j/deadline.ts';
import type { Payer } from '../request/payer.ts';

interface Sender {
  waiting: (() => void)[];
  /** Requests that were begun, each counting half after `halfLife`; as of the moment `at`. */
  begun: number;
  at: number;
}

/** Milliseconds after which a request that was begun counts half. */
const halfLife = 2_000;
/** Milliseconds that a request waits at most. */
const patience = 2_000;
/** Senders that are remembered. */
const remembered = 10_000;

export class Entrance {
  private readonly known = new LRUCache<string, Sender>({ max: remembered });
  private readonly waiting = new Set<Sender>();
  private open = true;

  /**
   * Waits until a request of this payer may begin: not at all where no other has begun in this turn of the loop.
   * Throws Unavailable for one that would wait too long.
   */
  async enter({ kind, key }: Payer): Promise<void> {
    const id = `${kind} ${key}`;
    const sender = this.known.get(id) ?? { waiting: [], begun: 0, at: performance.now() };
    this.known.set(id, sender);
    if (this.open) return this.begin(sender);
    let go = () => {};
    const turn = new Promise<void>((resolve) => {
      go = resolve;
    });
    sender.waiting.push(go);
    this.waiting.add(sender);
    await new Deadline(patience)
      .race(() => turn)
      .catch((error: unknown) => {
        const index = sender.waiting.indexOf(go);
        if (index === -1) return; // its turn came at the last moment
        sender.waiting.splice(index, 1);
        throw error;
      });
  }

  private begin(sender: Sender): void {
    const now = performance.now();
    sender.begun = lately(sender, now) + 1;
    sender.at = now;
    this.open = false;
    setImmediate(() => this.next());
  }

  private next(): void {
    const now = performance.now();
    let least: Sender | undefined;
    for (const sender of this.waiting) {
      if (sender.waiting.length === 0) this.waiting.delete(sender);
      else if (!least || lately(sender, now) < lately(least, now)) least = sender;
    }
    const go = least?.waiting.shift();
    if (!least || !go) {
      this.open = true;
      return;
    }
    this.begin(least);
    go();
  }
}

const lately = ({ begun, at }: Sender, now: number): number => begun * 2 ** ((at - now) / halfLife);
