// Every statement is explained on the live server: no warning, no full scan, no cartesian product, no Eager without its reason.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statements, type StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { readFolder } from '../../api/neo4j/codegen.ts';
import { readStatements } from '../../api/neo4j/statement.ts';
import { explain, sampleOf } from './explain.ts';
import { liveIn, namesCreated, namesOnThePage } from './vocabulary.ts';

const files = readFolder('cypher');
const migrations = [...files].filter(([name]) => name.startsWith('migrations/')).map(([, text]) => text);
for (const name of files.keys()) if (name.startsWith('migrations/')) files.delete(name);
const read = readStatements(files);
const whole = read.filter(({ fragment }) => !fragment);

let moveOut: () => Promise<unknown>;
beforeAll(async () => {
  moveOut = await liveIn();
}, 120_000);
afterAll(() => moveOut());

test('every fragment is included somewhere', () => {
  const unused = read.filter(
    ({ fragment, name }) =>
      fragment && ![...files.values()].some((text) => text.includes(`@include ${name}\n`)),
  );
  expect(unused.map(({ name }) => name)).toEqual([]);
});

test('every name of the graph is created by a migration: a statement is planned anew when one that it mentions comes to exist, while somebody waits', () => {
  for (const [sort, names] of Object.entries(namesOnThePage()))
    expect(names.filter((name) => !namesCreated(sort, migrations).includes(name))).toEqual([]);
});

test('an index that is named is sought: it could else be walked whole, which a plan made while it was empty takes for free', () => {
  expect([...files].filter(([, text]) => /USING INDEX (?!SEEK )/.test(text)).map(([name]) => name)).toEqual(
    [],
  );
});

test.each(whole.map((statement) => [statement.name, statement] as const))('%s', async (name, statement) => {
  const { operators, warnings, kind } = await explain(statement.text, sampleOf(statement));
  expect(warnings).toEqual([]);
  const walks = name.startsWith('admin/')
    ? /AllNodesScan|CartesianProduct/
    : /AllNodesScan|CartesianProduct|NodeIndexScan/; // the host's checks go through all there is
  expect(operators.filter((operator) => walks.test(operator))).toEqual([]);
  if (statement.eager === null) expect(operators.filter((operator) => operator === 'Eager')).toEqual([]);
  expect(statements[name as StatementName].mode).toBe(kind === 'r' ? 'READ' : 'WRITE');
});

test('the check has teeth: a scan, a product, an Eager and an unknown label are seen', async () => {
  expect((await explain('MATCH (n) RETURN n', {})).operators).toContain('AllNodesScan');
  expect(
    (await explain("MATCH (a:Person {id: 'a'}) MATCH (b:Person {id: 'b'}) RETURN a, b", {})).operators,
  ).toContain('CartesianProduct');
  expect((await explain(statements['trust/withdraw'].text, { me: 'a', person: 'b' })).operators).toContain(
    'Eager',
  );
  expect((await explain('MATCH (n:Persn) RETURN n', {})).warnings.join()).toContain('Persn');
});
