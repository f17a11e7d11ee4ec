// Db hits, as PROFILE counts them.
import type { Driver, ProfiledPlan } from 'neo4j-driver';
import { integers } from '../../support/integers.ts';

/** Runs a statement of the catalogue, which takes its parameters as one map; its db hits. */
export async function countHits(
  driver: Driver,
  text: string,
  params: Record<string, unknown>,
): Promise<number> {
  const session = driver.session();
  try {
    const { summary } = await session.run(`PROFILE ${text}`, { params: integers(params) });
    if (!summary.profile) throw new Error('the server gave no profile');
    return hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

/** Db hits of a whole profile. */
export function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0);
}
