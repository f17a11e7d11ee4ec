/** One simulated year, from the import of the community to what the curious one has seen by its end. */
import { makeCommunity, type Community, type Life, type Pair, type Size } from './community.ts';
import { Curious } from './curious.ts';
import type { Ground } from './ground.ts';
import { House } from './house.ts';
import { Others } from './living.ts';
import type { Seen } from './seen.ts';

export interface Year {
  community: Community;
  seen: Seen;
  transcript: House['transcript'];
  /** At the end, from the graph itself. */
  truth: (Pair & { weight: number })[];
  /** Pairs of whom one ever vouched for the other, as "from to". */
  vouched: ReadonlySet<string>;
}

export async function liveYear(ground: Ground, size: Size, life: Life): Promise<Year> {
  const community = makeCommunity(life.lifted ? { ...size, cap: 50 } : size);
  const house = await House.open(ground, community);
  try {
    if (life.lifted) await house.lift();
    const others = new Others(house, life);
    const curious = new Curious(house, others, life);
    house.wake(0);
    await others.settle();
    await curious.settle();
    for (let day = 1; day <= size.weeks * 7; day += 1) {
      house.wake(day);
      await curious.day(day - 1);
      await others.day(day - 1);
    }
    return {
      community,
      seen: curious.seen,
      transcript: house.transcript,
      truth: await house.trusts(),
      vouched: others.vouched,
    };
  } finally {
    await house.close();
  }
}
