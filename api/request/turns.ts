/**
 * Turns at the database. Few statements of requests run at the same time, and among those who wait, the one
 * goes next whose statements have taken the least time lately: one busy account makes itself wait, and
 * nobody else (start-time fair queueing). Reading and changing have turns of their own, since changes can wait
 * for each other, or all of them for a backup, while reading goes on. Statements of the server itself take no
 * turns.
 */
import type { Deadline } from '../neo4j/deadline.ts';

interface Queue {
  waiting: (() => void)[];
  running: number;
  /** Milliseconds of the database that were used, or about to be, since the queue began. */
  used: number;
}

/** What a statement is reckoned with, in milliseconds, until it has ended. */
const reckoned = 3;

export interface DatabaseTurns {
  reads: Turns;
  changes: Turns;
}

export class Turns {
  private readonly queues = new Map<string, Queue>();
  private running = 0;
  /** The `used` of the queue served last: whoever comes later begins there, and cannot save up turns. */
  private now = 0;

  /** `atOnce`: statements and transactions that run at the same time; of one key always fewer, if possible. */
  constructor(private readonly atOnce: number) {}

  /**
   * Runs the work when its turn has come; it must not take another turn itself. Throws Unavailable when the
   * deadline comes before the turn: the work was then not begun.
   */
  async take<T>(key: string, deadline: Deadline, work: () => Promise<T>): Promise<T> {
    const queue = this.queueOf(key);
    if (this.free(queue) && queue.waiting.length === 0) this.begin(queue);
    else await this.turn(queue, key, deadline);
    const start = performance.now();
    try {
      return await work();
    } finally {
      queue.used += performance.now() - start - reckoned;
      queue.running -= 1;
      this.running -= 1;
      this.next();
      this.tidy(queue, key);
    }
  }

  private async turn(queue: Queue, key: string, deadline: Deadline): Promise<void> {
    let go = () => {};
    let begun = false;
    const turn = new Promise<void>((resolve) => {
      go = () => {
        begun = true;
        resolve();
      };
    });
    queue.waiting.push(go);
    try {
      await deadline.race(() => turn);
    } catch (error) {
      if (begun) return; // its turn came at the last moment
      queue.waiting.splice(queue.waiting.indexOf(go), 1);
      this.tidy(queue, key);
      throw error;
    }
  }

  private tidy({ running, waiting }: Queue, key: string): void {
    if (running === 0 && waiting.length === 0) this.queues.delete(key);
  }

  private queueOf(key: string): Queue {
    const queue = this.queues.get(key) ?? { waiting: [], running: 0, used: this.now };
    this.queues.set(key, queue);
    return queue;
  }

  private begin(queue: Queue): void {
    this.now = Math.max(this.now, queue.used);
    queue.running += 1;
    queue.used += reckoned;
    this.running += 1;
  }

  private free({ running }: Queue): boolean {
    return this.running < this.atOnce && running < Math.max(1, this.atOnce - 1);
  }

  private next(): void {
    let least: Queue | undefined;
    for (const queue of this.queues.values())
      if (queue.waiting.length > 0 && this.free(queue) && (!least || queue.used < least.used)) least = queue;
    const go = least?.waiting.shift();
    if (!least || !go) return;
    this.begin(least);
    go();
    this.next();
  }
}
