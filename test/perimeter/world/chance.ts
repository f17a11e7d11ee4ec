/** What is drawn by chance, all from one seed of fast-check, so that a failure can be repeated. */
import fc, { type GeneratorValue } from 'fast-check';

/**
 * The moment at which every random community is looked at. It lies far ahead: the running product would
 * otherwise remove their sessions and invitations as expired.
 */
export const NOW = Date.UTC(2100, 0, 15, 12);
export const minute = 60_000;

/** Every number as likely as any other. By default fast-check prefers the least and the greatest. */
const evenly = (max: number) => fc.noBias(fc.nat({ max }));

export class Chance {
  constructor(private readonly draw: GeneratorValue) {}
  below(n: number): number {
    return this.draw(evenly, n - 1);
  }
  in100(percent: number): boolean {
    return this.below(100) < percent;
  }
  of<Value>(list: readonly Value[]): Value {
    return list[this.below(list.length)] as Value;
  }
  /** Each of a list with this probability. */
  some<Value>(list: readonly Value[], percent: number): Value[] {
    return list.filter(() => this.in100(percent));
  }
  /** A moment up to nine minutes ago: so few that many things happen at the same one. */
  moment(): number {
    return NOW - this.below(10) * minute;
  }
}
