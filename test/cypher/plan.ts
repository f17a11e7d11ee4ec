/** Plans of statements, as the database gives them, and sample parameters for them. */
import type { Driver, Plan as DriverPlan, ProfiledPlan, Session, Transaction } from 'neo4j-driver';
import { integers } from '../support/integers.ts';
import { hitsOf } from '../tools/bench/hits.ts';

export interface Plan {
  operators: string[];
  warnings: string[];
  /** As the driver names it: `r` for a reading statement. */
  kind: string;
}

export type Profile = Plan & { hits: number };

type Parameters = Record<string, unknown>;
type Runner = Pick<Session | Transaction, 'run'>;

/** Plans a statement without running it. */
export async function explain(driver: Driver, text: string, params: Parameters): Promise<Plan> {
  return await inSession(driver, async (session) => (await run(session, `EXPLAIN ${text}`, params)).plan);
}

/** Runs a statement; its plan, and the db hits of all operators. */
export async function profile(driver: Driver, text: string, params: Parameters): Promise<Profile> {
  return await inSession(driver, (session) => profiled(session, text, params));
}

/** Runs a statement and rolls back what it changes; its plan, and the db hits of all operators. */
export async function profileAndRollBack(driver: Driver, text: string, params: Parameters): Promise<Profile> {
  return await inSession(driver, async (session) => {
    const transaction = session.beginTransaction();
    try {
      return await profiled(transaction, text, params);
    } finally {
      await transaction.close();
    }
  });
}

async function inSession<T>(driver: Driver, work: (session: Session) => Promise<T>): Promise<T> {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function profiled(runner: Runner, text: string, params: Parameters): Promise<Profile> {
  const { plan, profile } = await run(runner, `PROFILE ${text}`, params);
  if (!profile) throw new Error('the server gave no profile');
  return { ...plan, hits: hitsOf(profile) };
}

async function run(
  runner: Runner,
  text: string,
  params: Parameters,
): Promise<{ plan: Plan; profile: ProfiledPlan | false }> {
  const { summary } = await runner.run(text, integers(params) as Parameters);
  const root = summary.profile || summary.plan;
  if (!root) throw new Error('the server gave no plan');
  const warnings = summary.gqlStatusObjects
    .filter(({ gqlStatus }) => gqlStatus.startsWith('01') || gqlStatus.startsWith('03'))
    .map(({ statusDescription }) => statusDescription);
  const plan = { operators: operatorsOf(root), warnings, kind: summary.queryType };
  return { plan, profile: summary.profile };
}

function operatorsOf({ operatorType, children }: Pick<DriverPlan, 'operatorType' | 'children'>): string[] {
  return [operatorType.replace(/@.*$/, ''), ...children.flatMap(operatorsOf)];
}
