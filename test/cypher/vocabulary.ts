/**
 * An empty graph knows no labels, types or properties, and warns of each. Everything docs/graph.md names is created and removed
 * once, so that what is still warned of is a name that the page does not have.
 */
import { readFileSync } from 'node:fs';
import { cypher } from '../support/graph.ts';

const rowsOf = (page: string) => page.split('\n').filter((line) => line.startsWith('| `'));
const isNode = (row: string) => /^\| `\w+` \|/.test(row);

export async function layOutVocabulary(): Promise<void> {
  const rows = rowsOf(readFileSync('docs/graph.md', 'utf8'));
  const nodes = rows.filter(isNode);
  const labels = nodes.map((row) => /`(\w+)`/.exec(row)?.[1] ?? '');
  const types = rows.flatMap((row) => [...row.matchAll(/\[:(\w+)\]/g)].map(([, type]) => type ?? ''));
  const properties = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`(\w+)(?:: '\w+')?`/g)].map(([, name]) => name ?? ''));
  const map = [...new Set([...properties, ...settingNames(), 'locked'])].map((name) => `${name}: 1`).join(', ');
  const id = `Vocabulary${Date.now()}`;
  await cypher(`CREATE (n:${id} {${map}}) DELETE n`);
  await cypher(`CREATE (n:${labels.join(':')} {id: $id, name: $id, seq: -1}) WITH n ${types.map((type) => `CREATE (n)-[:${type}]->(n)`).join(' ')} WITH n DETACH DELETE n`, { id });
}

/** Host settings are properties of the House, one each; the page points to the command that lists them. */
function settingNames(): string[] {
  return [...readFileSync('api/house/settings.ts', 'utf8').matchAll(/^ {2}(\w+): \{ default/gm)].map(([, name]) => name ?? '');
}

/**
 * Lets the database plan as in a house that is lived in: with some of everything there, and its indexes counted. In an empty one walking an index
 * costs as little as seeking in it, and which of the two is planned depends on what other tests left. Gives what takes it all out again.
 */
export async function liveIn(): Promise<() => Promise<unknown>> {
  const mark = `lived ${Date.now()}`;
  for (const row of rowsOf(readFileSync('docs/graph.md', 'utf8')).filter(isNode)) {
    const [, label = '', properties = ''] = row.split('|');
    const map = [...properties.matchAll(/`(\w+)(?:: '\w+')?`/g)].map(([, name]) => `${name}: $mark + n`).join(', ');
    await cypher(`UNWIND range(1, 500) AS n CREATE (:${label.trim().replaceAll('`', '')} {${map}, lived: $mark})`, { mark });
  }
  await cypher('CALL db.prepareForReplanning(60)');
  return () => cypher('MATCH (n) WHERE n.lived = $mark DETACH DELETE n', { mark });
}
