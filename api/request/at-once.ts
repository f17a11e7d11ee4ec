/** How many operations of one account are at work at the same time; the others wait for their turn. */
import { Unavailable, type Deadline } from '../neo4j/deadline.ts';
import type { Payer } from './payer.ts';
import { RateLimited } from './rate-limits.ts';

interface Place {
  working: number;
  waiting: (() => void)[];
}

/** Operations that may wait for each one that may work. Beyond that, they are refused. */
const waitingForEach = 50;

export class AtOnce {
  private readonly places = new Map<string, Place>();

  /**
   * Waits until fewer than `most` operations of the payer are at work, and gives the function that ends this
   * one. Throws Unavailable when the deadline comes first, and RATE_LIMITED when too many wait already.
   */
  async enter({ kind, key }: Payer, most: number, deadline: Deadline): Promise<() => void> {
    const id = `${kind} ${key}`;
    const place = this.places.get(id) ?? { working: 0, waiting: [] };
    this.places.set(id, place);
    if (place.working < most) place.working += 1;
    else await this.turn(place, most, deadline);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave(place);
      if (place.working === 0) this.places.delete(id);
    };
  }

  /** Hands the place of one that has ended to the next that waits. */
  private leave(place: Place): void {
    const next = place.waiting.shift();
    if (next) next();
    else place.working -= 1;
  }

  private async turn(place: Place, most: number, deadline: Deadline): Promise<void> {
    if (place.waiting.length >= most * waitingForEach)
      throw new RateLimited(Date.now() + 1_000, 'Too many requests at the same time.');
    let go = () => {};
    const turn = new Promise<void>((resolve) => {
      go = resolve;
    });
    place.waiting.push(go);
    await deadline
      .race(() => turn)
      .catch((error: unknown) => {
        const index = place.waiting.indexOf(go);
        if (index !== -1) place.waiting.splice(index, 1);
        else this.leave(place); // its turn came at the last moment: it is handed on
        throw error instanceof Unavailable ? new Unavailable() : error;
      });
  }
}
