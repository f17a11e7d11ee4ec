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
    if (place.working >= most) await this.turn(place, most, deadline);
    place.working += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      place.working -= 1;
      place.waiting.shift()?.();
      if (place.working === 0 && place.waiting.length === 0) this.places.delete(id);
    };
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
        else place.waiting.shift()?.(); // its turn came at the last moment: it is handed on
        throw error instanceof Unavailable ? new Unavailable() : error;
      });
  }
}
