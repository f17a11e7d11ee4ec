/**
 * Every statement on a graph with some of everything: its plan holds no scan, and a budgeted one keeps to its
 * db hits, which do not depend on the machine. BUDGET_GRAPH=large takes the kept graph of 10,000 people
 * instead of the small one.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { statements, type StatementName } from '../../api/neo4j/catalogue.generated.ts';
import type { Statement } from '../../schema/codegen/statement.ts';
import { emptyDatabase } from '../support/empty-database.ts';
import { onThisDatabase } from '../support/product.ts';
import { openLargeBench, openSmallBench, type Bench } from '../tools/bench/graph.ts';
import { explain, profile, profileAndRollBack, type Plan } from './plan.ts';
import { whole } from './files.ts';
import { BudgetParameters, checkNames } from './parameters.ts';
import { fillEveryLabel, removeFilling } from './vocabulary.ts';

const isLarge = process.env['BUDGET_GRAPH'] === 'large';
let bench: Bench;
/** Unlike the driver of the product it asks for warnings. */
let driver: Driver;
let parameters: BudgetParameters;

beforeAll(async () => {
  checkNames(whole);
  if (!isLarge) await emptyDatabase();
  bench = isLarge ? await openLargeBench(() => {}) : await openSmallBench(onThisDatabase(), () => {});
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = onThisDatabase();
  const { uri, user, password } = bench.embedded ?? {
    uri: NEO4J_URI,
    user: NEO4J_USER,
    password: NEO4J_PASSWORD,
  };
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  parameters = new BudgetParameters(bench);
  await removeFilling(driver);
  await fillEveryLabel(driver);
  await parameters.layOut();
}, 1_200_000);

afterAll(async () => {
  if (isLarge) await parameters?.remove();
  await removeFilling(driver);
  await driver?.close();
  await bench?.close();
}, 120_000);

/** As the database gets it. */
const textOf = ({ name }: Statement) => statements[name as StatementName].text;
const budgetOf = ({ budget, smallBudget }: Statement) => (isLarge ? budget : smallBudget);
const byName = (list: readonly Statement[]) => list.map((statement) => [statement.name, statement] as const);

function expectGoodPlan({ name, eager }: Statement, { operators, warnings, kind }: Plan): void {
  expect(warnings).toEqual([]);
  // The checks of the host go through all there is.
  const scans = name.startsWith('admin/')
    ? /AllNodesScan|CartesianProduct/
    : /AllNodesScan|CartesianProduct|NodeIndexScan/;
  expect(operators.filter((operator) => scans.test(operator))).toEqual([]);
  if (eager === null) expect(operators.filter((operator) => operator === 'Eager')).toEqual([]);
  expect(statements[name as StatementName].mode === 'READ').toBe(kind === 'r');
}

test.each(byName(whole.filter((statement) => budgetOf(statement) === null)))(
  '%s: the plan has no warning, scan, cartesian product, or Eager without a reason',
  async (_name, statement) => {
    expectGoodPlan(statement, (await profileWithoutParameters(statement)).plan);
  },
);

test.each(byName(whole.filter((statement) => budgetOf(statement) !== null)))(
  '%s: keeps to its @budget, and the plan has no warning, scan, cartesian product, or Eager without a reason',
  async (_name, statement) => {
    const exceeding: object[] = [];
    for (const given of await parameters.of(statement)) {
      const plan = await profile(driver, textOf(statement), { params: given });
      expectGoodPlan(statement, plan);
      const budget = budgetOf(statement) ?? 0;
      if (plan.hits > budget) exceeding.push({ given, hits: plan.hits, budget });
    }
    expect(exceeding).toEqual([]);
  },
  120_000,
);

/** Runs a statement without parameters, so that it changes nothing, as the start does to have it planned. */
async function profileWithoutParameters(statement: Statement): Promise<{ plan: Plan; hits: number }> {
  try {
    const { hits, ...plan } = await profileAndRollBack(driver, textOf(statement), { params: {} });
    return { plan, hits };
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.ClientError'))) throw error;
    // It does not run without parameters.
    return { plan: await explain(driver, textOf(statement), { params: {} }), hits: 0 };
  }
}

/** They go through all reports, topics or copies of the demonstration, of which there are few. */
const goThroughFew = new Set([
  'demo/ended',
  'import/topics-named',
  'report/list',
  'topic/all',
  'topic/called',
]);

test('planAll: a statement without parameters reads next to nothing', async () => {
  const reading: object[] = [];
  for (const statement of whole) {
    const { name } = statement;
    if (name.startsWith('admin/') || goThroughFew.has(name)) continue;
    const { hits } = await profileWithoutParameters(statement);
    if (hits > 40) reading.push({ name, hits });
  }
  expect(reading).toEqual([]);
}, 120_000);

test('explain, profile: see a scan, a cartesian product, an Eager and an unknown label', async () => {
  for (const planOf of [explain, profile]) {
    const operatorsOf = async (text: string, params: Record<string, unknown> = {}) =>
      (await planOf(driver, text, params)).operators;
    expect(await operatorsOf('MATCH (n) RETURN n LIMIT 1')).toContain('AllNodesScan');
    const product = "MATCH (a:Person {id: 'a'}) MATCH (b:Person {id: 'b'}) RETURN a, b";
    expect(await operatorsOf(product)).toContain('CartesianProduct');
    const withdraw = statements['trust/withdraw'].text;
    expect(await operatorsOf(withdraw, { params: {} })).toContain('Eager');
    const { warnings } = await planOf(driver, 'MATCH (n:Persn) RETURN n', {});
    expect(warnings.join()).toContain('Persn');
  }
});
