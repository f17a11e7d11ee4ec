import { expect, test } from '@jest/globals';
import { hashOf } from '../../api/request/secret.ts';
import { usualScopes } from '../../api/token/scopes.ts';
import { Source } from '../import/support.ts';
import { cypher } from '../support/graph.ts';
import { admin, lines } from './support.ts';

interface StoredToken {
  ref: string;
  hash: string;
  scopes: string[];
}
/** The tokens of people whose refs begin with the prefix. */
const storedTokens = (prefix: string) =>
  cypher<StoredToken>(
    `MATCH (p:Person)-[:HOLDS]->(t:Token) WHERE p.ref STARTS WITH $prefix RETURN p.ref AS ref,
     t.hash AS hash, t.scopes AS scopes ORDER BY ref`,
    { prefix },
  );

test('admin token: prints name and token alone, in order, and the graph holds the hash', async () => {
  const source = new Source();
  await source.import({ 'people.csv': 'ref,name,email\n~ada,Ada,\n~bob,Bob,~Bob@x.org\n' });
  const names = [`${source.prefix}bob@X.org`, `${source.prefix}ada`];
  const { code, stdout, stderr } = await admin(['token', ...names]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const printed = lines(stdout).map((text) => text.split('\t'));
  expect(printed).toEqual(names.map((name) => [name, expect.stringMatching(/^te_[\w-]{43}$/)]));
  expect(await storedTokens(source.prefix)).toEqual([
    { ref: `${source.prefix}ada`, hash: hashOf(printed[1]?.[1] ?? ''), scopes: [...usualScopes] },
    { ref: `${source.prefix}bob`, hash: hashOf(printed[0]?.[1] ?? ''), scopes: [...usualScopes] },
  ]);
});

test('admin token: reports an unknown name, and makes tokens for the others', async () => {
  const source = new Source();
  await source.import({ 'people.csv': 'ref,name\n~ada,Ada\n' });
  const { code, stdout, stderr } = await admin([
    'token',
    `${source.prefix}gone`,
    `${source.prefix}ada`,
    '--scopes',
    'metrics, trust:read,trust:read',
  ]);
  expect(code).toBe(1);
  expect(lines(stdout)).toEqual([
    expect.stringMatching(new RegExp(`^${source.prefix.replace('.', '\\.')}ada\tte_`)),
  ]);
  expect(stderr).toBe(`There is nobody with the ref or e-mail address "${source.prefix}gone".\n`);
  expect((await storedTokens(source.prefix)).map(({ scopes }) => scopes)).toEqual([
    ['TRUST_READ', 'METRICS'],
  ]);
});

test('admin token: a ref takes precedence over the same address of another person', async () => {
  const source = new Source();
  await source.import({ 'people.csv': 'ref,name,email\n~a@x.org,Ada,\n~bob,Bob,~a@x.org\n' });
  const name = `${source.prefix}a@x.org`;
  expect((await admin(['token', name])).code).toBe(0);
  expect((await storedTokens(source.prefix)).map(({ ref }) => ref)).toEqual([name]);
});
