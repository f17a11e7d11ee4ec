/** The names docs/graph.md gives, and a house that bears them all. */
import { readFileSync } from 'node:fs';
import { cypher } from '../support/graph.ts';

const rowsOf = (page: string) => page.split('\n').filter((line) => line.startsWith('| `'));
const isNode = (row: string) => /^\| `\w+` +\|/.test(row);

/** Every label, type and property on the page, and what takes hold of a node. */
export function namesOnThePage(): Record<'Label' | 'RelationshipType' | 'Property', string[]> {
  const rows = rowsOf(readFileSync('docs/graph.md', 'utf8'));
  const unique = (names: (string | undefined)[]) => [...new Set(names.map((name) => name ?? ''))].sort();
  return {
    Label: unique(rows.filter(isNode).map((row) => /`(\w+)`/.exec(row)?.[1])),
    RelationshipType: unique(rows.flatMap((row) => [...row.matchAll(/\[:(\w+)\]/g)].map(([, type]) => type))),
    Property: unique([
      ...rows.flatMap((row) =>
        [...(row.split('|')[2] ?? '').matchAll(/`(\w+)(?:: '\w+')?`/g)].map(([, name]) => name),
      ),
      'locked',
    ]),
  };
}

/** Those of one sort that the migrations create. */
export function namesCreated(sort: string, migrations: readonly string[]): string[] {
  const lists = migrations.flatMap((text) =>
    [
      ...text.matchAll(new RegExp(`UNWIND \\[([^\\]]*)\\] AS name CALL db\\.create${sort}\\(name\\)`, 'g')),
    ].map(([, list = '']) => list),
  );
  return lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)).sort();
}

/**
 * Lets the database plan as in a house that is lived in: with some of everything there, and its indexes counted. In an empty one walking an index
 * costs as little as seeking in it, and which of the two is planned depends on what other tests left. Gives what takes it all out again.
 */
export async function liveIn(): Promise<() => Promise<unknown>> {
  const mark = `lived ${Date.now()}`;
  for (const row of rowsOf(readFileSync('docs/graph.md', 'utf8')).filter(isNode)) {
    const [, label = '', properties = ''] = row.split('|');
    const map = [...properties.matchAll(/`(\w+)(?:: '\w+')?`/g)]
      .map(([, name]) => `${name}: $mark + n`)
      .join(', ');
    await cypher(
      `UNWIND range(1, 500) AS n CREATE (:${label.trim().replaceAll('`', '')} {${map}, lived: $mark})`,
      { mark },
    );
  }
  await cypher('CALL db.prepareForReplanning(60)');
  return () => cypher('MATCH (n) WHERE n.lived = $mark DETACH DELETE n', { mark });
}
