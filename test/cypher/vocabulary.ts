/** The names of docs/graph.md, and nodes that bear them all. */
import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';

const rowsOf = (page: string) => page.split('\n').filter((line) => line.startsWith('| `'));
const isNode = (row: string) => /^\| `\w+` +\|/.test(row);

/**
 * Every label, relationship type and property on the page, and the property `locked`, by which nodes are
 * locked.
 */
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

/** The names of one sort that the migrations create. */
export function namesCreated(sort: string, migrations: readonly string[]): string[] {
  const lists = migrations.flatMap((text) =>
    [
      ...text.matchAll(new RegExp(`UNWIND \\[([^\\]]*)\\] AS name CALL db\\.create${sort}\\(name\\)`, 'g')),
    ].map(([, list = '']) => list),
  );
  return lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name)).sort();
}

/** Nodes of each label. A scan of a label costs more than this, which no budget of a look-up allows. */
const NODES_A_LABEL = 500;

/**
 * Adds nodes of every label on the page. Without them walking an index costs as little as seeking in it, and
 * a statement that lost its index would go unnoticed.
 */
export async function fillEveryLabel(driver: Driver): Promise<void> {
  const mark = `filling ${Date.now()} `;
  for (const row of rowsOf(readFileSync('docs/graph.md', 'utf8')).filter(isNode)) {
    const [, label = '', properties = ''] = row.split('|');
    const map = [...properties.matchAll(/`(\w+)(?:: '\w+')?`/g)].map(([, name]) => `${name}: $mark + n`);
    await driver.executeQuery(
      `UNWIND range(1, $nodes) AS n CREATE (:${label.trim().replaceAll('`', '')} {${map.join(', ')}, filling: true})`,
      { mark, nodes: neo4j.int(NODES_A_LABEL) },
    );
  }
}

/** Removes them, also those of a run that was killed. */
export async function removeFilling(driver: Driver): Promise<void> {
  await driver.executeQuery('MATCH (n) WHERE n.filling DETACH DELETE n');
}
