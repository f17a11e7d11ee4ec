/**
 * Two years that differ only in how the coins between others fell: everything the attacker does and gets must
 * be the same in both, byte for byte. That holds where others' use of the product changes nobody's list, with
 * caps out of reach and being shown often without weight (see `found` in declassified.md).
 */
import type { Life, Size } from './community.ts';
import type { GraphUnderAttack } from './graph-under-attack.ts';
import { liveYear } from './year.ts';

/**
 * How one transcript differs from the other: in how many of how many requests (`of`), the first difference,
 * and by mutation or list.
 */
export interface Difference {
  of: number;
  differing: number;
  first: { sent: string; body: string; other: string | null } | null;
  asked: Record<string, number>;
}

export async function compareTwins(
  ground: GraphUnderAttack,
  size: Omit<Size, 'coins'>,
  life: Life,
): Promise<Difference> {
  const [one, other] = [
    await liveYear(ground, { ...size, coins: 1 }, life),
    await liveYear(ground, { ...size, coins: 2 }, life),
  ];
  const differing = one.transcript.flatMap(({ sent, body }, place) => {
    const twin = other.transcript[place];
    return twin?.sent === sent && twin.body === body ? [] : [{ sent, body, other: twin?.body ?? null }];
  });
  const asked: Record<string, number> = {};
  for (const { sent } of differing) {
    const name =
      /\{ (\w+)\(input/.exec(sent)?.[1] ??
      /candidates|introductions\(|acquaintances/.exec(sent)?.[0] ??
      'node';
    asked[name] = (asked[name] ?? 0) + 1;
  }
  return {
    asked,
    of: one.transcript.length,
    differing: differing.length + Math.max(0, other.transcript.length - one.transcript.length),
    first: differing[0] ?? null,
  };
}
