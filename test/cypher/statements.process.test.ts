/**
 * Every statement against a graph with some of everything: its plan holds no scan, and the budgeted ones keep
 * to their db hits, which do not depend on the machine. BUDGET_GRAPH=large takes the kept graph of 10,000
 * people instead of the small one.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statements, type StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { openLargeBench, openSmallBench, type Bench } from '../tools/bench/graph.ts';
import { hitsOf, profile } from '../tools/bench/hits.ts';
import { explain, sampleOf } from './explain.ts';
import { whole } from './files.ts';
import { BudgetParameters, checkNames } from './parameters.ts';
import { fillEveryLabel, removeFilling } from './vocabulary.ts';

const isLarge = process.env['BUDGET_GRAPH'] === 'large';
// The small graph is opened once and for some seconds: the second compiler of Java would not pay for itself.
if (!isLarge) process.env['JDK_JAVA_OPTIONS'] ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
let bench: Bench;
let parameters: BudgetParameters;

beforeAll(async () => {
  checkNames(whole);
  bench = await (isLarge ? openLargeBench : openSmallBench)(() => {});
  parameters = new BudgetParameters(bench);
  await removeFilling(bench.driver);
  await fillEveryLabel(bench.driver);
  await parameters.layOut();
}, 1_200_000);

afterAll(async () => {
  if (isLarge) {
    await parameters?.remove();
    await removeFilling(bench.driver);
  }
  await bench?.close();
}, 120_000);

describe('@budget', () => {
  const budgeted = whole.filter(({ budget }) => budget !== null);
  test.each(budgeted.map((statement) => [statement.name, statement] as const))(
    '%s: db hits stay within the budget',
    async (_name, statement) => {
      const budget = (isLarge ? statement.budget : statement.smallBudget) ?? 0;
      const exceeding: object[] = [];
      for (const given of await parameters.of(statement)) {
        const hits = hitsOf(await profile(bench.driver, statement.text, given));
        if (hits > budget) exceeding.push({ given, hits, budget });
      }
      expect(exceeding).toEqual([]);
    },
    120_000,
  );
});

describe('EXPLAIN', () => {
  test.each(whole.map((statement) => [statement.name, statement] as const))(
    '%s: no warning, scan, cartesian product, or Eager without a reason',
    async (name, statement) => {
      const { operators, warnings, kind } = await explain(bench.driver, statement.text, sampleOf(statement));
      expect(warnings).toEqual([]);
      // The host's checks go through all there is.
      const scans = name.startsWith('admin/')
        ? /AllNodesScan|CartesianProduct/
        : /AllNodesScan|CartesianProduct|NodeIndexScan/;
      expect(operators.filter((operator) => scans.test(operator))).toEqual([]);
      if (statement.eager === null) expect(operators.filter((operator) => operator === 'Eager')).toEqual([]);
      expect(statements[name as StatementName].mode).toBe(kind === 'r' ? 'READ' : 'WRITE');
    },
  );

  test('explain: sees a scan, a cartesian product, an Eager and an unknown label', async () => {
    const operatorsOf = async (text: string, params: Record<string, unknown> = {}) =>
      (await explain(bench.driver, text, params)).operators;
    expect(await operatorsOf('MATCH (n) RETURN n')).toContain('AllNodesScan');
    expect(await operatorsOf("MATCH (a:Person {id: 'a'}) MATCH (b:Person {id: 'b'}) RETURN a, b")).toContain(
      'CartesianProduct',
    );
    const withdraw = statements['trust/withdraw'].text;
    expect(await operatorsOf(withdraw, { me: 'a', person: 'b' })).toContain('Eager');
    const { warnings } = await explain(bench.driver, 'MATCH (n:Persn) RETURN n', {});
    expect(warnings.join()).toContain('Persn');
  });
});
