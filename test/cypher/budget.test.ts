// Each `@budget` against the bench graph of 10,000 people: db hits, which do not depend on the machine.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFolder } from '../../api/neo4j/codegen.ts';
import { readStatements } from '../../api/neo4j/statement.ts';
import { storeSecondCircle } from '../../api/helper/surface.ts';
import { Deadline } from '../../api/neo4j/failure.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import { systemClock } from '../../api/server/clock.ts';
import { layOutCases, reset, type Request } from '../bench/cases.ts';
import { openBench, type Bench } from '../bench/graph.ts';
import { hitsOf, profile } from '../bench/hits.ts';

const files = readFolder('cypher');
for (const name of files.keys()) if (name.startsWith('migrations/')) files.delete(name);
const budgeted = readStatements(files).filter(({ budget }) => budget !== null);
const now = Date.now();
let bench: Bench;
let requests: Request[];

beforeAll(async () => {
  bench = await openBench(() => {});
  const cases = await layOutCases(bench, 3);
  requests = cases.flatMap((one) => one.requests);
  await reset(bench, requests);
  const run: Run = (name, params) => bench.graph.run(new Deadline(60_000), name, params);
  for (const { me, ask } of requests) await storeSecondCircle({ run, me, now, clock: systemClock }, ask);
}, 900_000);

afterAll(async () => { await bench.close(); }, 60_000);

/** What the statements are asked on the bench graph: by the parameter's name, for somebody with 50 ties unless it is the ranking. */
async function paramsFor(names: readonly string[], { me, ask }: Request): Promise<Record<string, unknown>> {
  const { records } = await bench.driver.executeQuery(
    'MATCH (:Person {id: $me})-[:TRUSTS]->(p) WITH p LIMIT 20 RETURN collect(p.id) AS people', { me });
  const topic = await bench.idOf('Topic', bench.made.popular[0] ?? '');
  const people = records[0]?.get('people') as string[];
  const known: Record<string, unknown> = {
    me, ask, now, topic, project: `project_${ask}`, person: people[0], people, ids: people, lane: 'SECOND_CIRCLE', limit: 25, matching: null, state: null, kinds: null, entry: `entry_${ask}`, tie: 'ONLY', as: { threshold: null, setsOnly: false, only: null, except: null }, hash: 'none', session: 'none',
    after: null, afterId: null, before: null, beforeId: null,
  };
  const missing = names.filter((name) => !(name in known));
  if (missing.length > 0) throw new Error(`the budget test has no value for ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, known[name]]));
}

test.each(budgeted.map((statement) => [statement.name, statement] as const))('%s keeps to its budget', async (name, { text, params, budget }) => {
  const asked = name.startsWith('helper/') ? requests.filter(({ words }) => words.length === 0) : requests.slice(0, 1);
  for (const request of asked) {
    const hits = hitsOf(await profile(bench.driver, text, await paramsFor(params.map((param) => param.name), request)));
    expect({ ask: request.ask, hits: hits <= (budget ?? 0) ? 'within' : hits }).toEqual({ ask: request.ask, hits: 'within' });
  }
}, 120_000);
