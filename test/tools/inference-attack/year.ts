/** One simulated year, from the import of the community to what the attacker has seen by its end. */
import { makeCommunity, type Community, type Life, type Pair, type Size } from './community.ts';
import { Attacker } from './attacker.ts';
import type { GraphUnderAttack } from './graph-under-attack.ts';
import { Product } from './product.ts';
import { Others } from './community-life.ts';
import type { Observations } from './observations.ts';

export interface Year {
  community: Community;
  seen: Observations;
  transcript: Product['transcript'];
  /** Who trusts whom at the end, read from the graph. */
  truth: (Pair & { weight: number })[];
  /** Pairs where one ever vouched for the other, as "from to". */
  vouched: ReadonlySet<string>;
}

export async function liveYear(ground: GraphUnderAttack, size: Size, life: Life): Promise<Year> {
  const community = makeCommunity(life.lifted ? { ...size, cap: 50 } : size);
  const product = await Product.open(ground, community);
  try {
    if (life.lifted) await product.lift();
    const others = new Others(product, life);
    const attacker = new Attacker(product, others, life);
    product.wake(0);
    await others.settle();
    await attacker.settle();
    for (let day = 1; day <= size.weeks * 7; day += 1) {
      product.wake(day);
      await attacker.day(day - 1);
      await others.day(day - 1);
    }
    return {
      community,
      seen: attacker.seen,
      transcript: product.transcript,
      truth: await product.trusts(),
      vouched: others.vouched,
    };
  } finally {
    await product.close();
  }
}
