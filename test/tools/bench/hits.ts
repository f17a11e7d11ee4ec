// Db hits, as PROFILE counts them.
import type { Driver, ProfiledPlan } from 'neo4j-driver';
import { integers } from '../../support/integers.ts';

/** Profiles a statement of the catalogue; whole numbers among the parameters are sent as integers. */
export async function profile(
  driver: Driver,
  text: string,
  params: Record<string, unknown>,
): Promise<ProfiledPlan> {
  const session = driver.session();
  try {
    const { summary } = await session.run(`PROFILE ${text}`, { params: integers(params) });
    if (!summary.profile) throw new Error('the server gave no profile');
    return summary.profile;
  } finally {
    await session.close();
  }
}

/** Db hits of a whole profile. */
export function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child), 0);
}
