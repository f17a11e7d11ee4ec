/**
 * Leaks a well-meant change could bring, planted in the statements of this process. That the attacker finds
 * them shows that the attacker would find others.
 */
import { statements, type StatementName } from '../../../api/neo4j/catalogue.generated.ts';
import type { Kind } from './figures.ts';

/**
 * `tells`: the kind of secret it gives away. `in`: the statement it is planted in; without it, every
 * statement that holds the text.
 */
export interface Leak {
  name: string;
  tells: Kind;
  changes: readonly { in?: StatementName; from: string; to: string }[];
}

export const leaks: readonly Leak[] = [
  {
    name: 'trust leads to somebody as a vouch does',
    tells: 'trust',
    changes: [
      {
        in: 'helper/surface',
        from: '(connector)-[vouch:VOUCHES]->(candidate)',
        to: '(connector)-[vouch:VOUCHES|TRUSTS]->(candidate)',
      },
      {
        from: 'EXISTS { (connector)-[:VOUCHES]->(person) }',
        to: 'EXISTS { (connector)-[:VOUCHES|TRUSTS]->(person) }',
      },
    ],
  },
  {
    name: 'whom many trust comes first',
    tells: 'trust',
    changes: [
      {
        in: 'helper/surface',
        from: 'round(evidence * factor *',
        to: 'round(evidence * COUNT { (candidate)<-[:TRUSTS]-() } * factor *',
      },
    ],
  },
  {
    name: 'whom one trusts shows whom they trust',
    tells: 'trust',
    changes: [
      {
        in: 'person/read',
        from: 'OR EXISTS { (me)-[:MET]->(person) }',
        to: 'OR EXISTS { (me)-[:MET]->(person) } OR EXISTS { (me)-[:TRUSTS]->(:Person)-[:TRUSTS]->(person) }',
      },
    ],
  },
  {
    name: 'only who trusts one back is found again',
    tells: 'hidden',
    changes: [
      {
        in: 'helper/dormant',
        from: 'NOT EXISTS { (me)-[:BLOCKS]-(candidate) }',
        to: 'NOT EXISTS { (me)-[:BLOCKS]-(candidate) } AND EXISTS { (candidate)-[:TRUSTS]->(me) }',
      },
    ],
  },
];

/** Plants the leak; the function it returns takes it out again. */
export function plant({ name, changes }: Leak): () => void {
  const before = Object.entries(statements).map(
    ([statement, { text }]) => [statement as StatementName, text] as const,
  );
  for (const change of changes) {
    const held = before.filter(
      ([statement]) =>
        (change.in ?? statement) === statement && statements[statement].text.includes(change.from),
    );
    if (held.length === 0) throw new Error(`${name}: expected to find this: ${change.from}`);
    for (const [statement] of held)
      Object.assign(statements[statement], {
        text: statements[statement].text.replaceAll(change.from, () => change.to),
      });
  }
  return () => {
    for (const [statement, text] of before) Object.assign(statements[statement], { text });
  };
}
