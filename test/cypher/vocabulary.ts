/**
 * An empty graph knows no labels, types or properties, and warns of each. Everything docs/graph.md names is created and removed
 * once, so that what is still warned of is a name that the page does not have.
 */
import { readFileSync } from 'node:fs';
import { cypher } from '../support/graph.ts';

export async function layOutVocabulary(): Promise<void> {
  const page = readFileSync('docs/graph.md', 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const nodes = rows.filter((row) => /^\| `\w+` \|/.test(row));
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
