/** Plans of statements, as the database gives them, and sample parameters for them. */
import type { Driver, Plan as DriverPlan, ProfiledPlan } from 'neo4j-driver';
import { integers } from '../support/integers.ts';
import { hitsOf } from '../tools/bench/hits.ts';

export interface Plan {
  operators: string[];
  warnings: string[];
  /** As the driver names it: `r` for a reading statement. */
  kind: string;
}

type Parameters = Record<string, unknown>;

/** Plans a statement without running it. */
export async function explain(driver: Driver, text: string, params: Parameters): Promise<Plan> {
  return (await run(driver, `EXPLAIN ${text}`, params)).plan;
}

/** Runs a statement; its plan, and the db hits of all operators. */
export async function profile(
  driver: Driver,
  text: string,
  params: Parameters,
): Promise<Plan & { hits: number }> {
  const { plan, profiled } = await run(driver, `PROFILE ${text}`, params);
  if (!profiled) throw new Error('the server gave no profile');
  return { ...plan, hits: hitsOf(profiled) };
}

async function run(
  driver: Driver,
  text: string,
  params: Parameters,
): Promise<{ plan: Plan; profiled: ProfiledPlan | false }> {
  const session = driver.session();
  try {
    const { summary } = await session.run(text, integers(params) as Parameters);
    const root = summary.profile || summary.plan;
    if (!root) throw new Error('the server gave no plan');
    const warnings = summary.gqlStatusObjects
      .filter(({ gqlStatus }) => gqlStatus.startsWith('01') || gqlStatus.startsWith('03'))
      .map(({ statusDescription }) => statusDescription);
    const plan = { operators: operatorsOf(root), warnings, kind: summary.queryType };
    return { plan, profiled: summary.profile };
  } finally {
    await session.close();
  }
}

function operatorsOf({ operatorType, children }: Pick<DriverPlan, 'operatorType' | 'children'>): string[] {
  return [operatorType.replace(/@.*$/, ''), ...children.flatMap(operatorsOf)];
}
