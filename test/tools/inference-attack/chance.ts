/**
 * Independent draws: what a decision draws depends on its seed and its name, never on how many were drawn
 * before it.
 */
import { mulberry32 } from '../bench/random.ts';
import { tieBreakOf } from '../../helper/exact.ts';

export class Chance {
  private readonly next: () => number;
  constructor(...name: readonly (string | number)[]) {
    this.next = mulberry32(tieBreakOf(name.join(' ')));
  }

  /** True with this probability, from 0 to 1. */
  happens(often: number): boolean {
    return this.next() < often;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  of<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
    }
    return mixed;
  }
}
