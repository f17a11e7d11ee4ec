/**
 * Two years that differ in nothing but how every coin between others fell: whatever the curious one does and gets, byte for byte, is then the same in both. That holds
 * wherever others' use of the place weighs on nothing one is shown: with caps out of reach and no regard to who was shown often (`found` in declassified.md names both).
 */
import type { Life, Size } from './community.ts';
import type { Ground } from './ground.ts';
import { liveYear } from './year.ts';

/** What of the one transcript is not the same in the other: how much, the first of it, and by what was asked. `of`: how many requests there were. */
export interface Difference {
  of: number;
  differing: number;
  first: { sent: string; body: string; other: string | null } | null;
  asked: Record<string, number>;
}

export async function compareTwins(
  ground: Ground,
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
