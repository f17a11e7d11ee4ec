/** The names that statements mention, so that a graph can have them all before any statement is planned. */
import { named } from './shape.ts';
import type { Statement } from './statement.ts';

export interface Names {
  labels: string[];
  types: string[];
  properties: string[];
}

/**
 * Labels, types of relationships and property names in the text of statements. A key of a map that is no
 * property may be among the last: the planner looks it up like a property, and a name more costs nothing.
 */
export function namesIn(statements: readonly Statement[]): Names {
  const texts = statements.map(({ text }) =>
    text.replace(/'[^']*'/g, "''").replace(/\bCALL\s+[\w.]+\(/g, '('),
  );
  const found = (pattern: RegExp) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  const sorted = (names: string[]) => [...new Set(names)].sort();
  return {
    labels: sorted(found(/\(\w*:([A-Z]\w*)/g)),
    types: sorted(found(/\[\w*:([A-Z][A-Z_|]*)/g).flatMap((names) => names.split('|'))),
    properties: sorted([
      ...found(/[\w)\]]\.([a-zA-Z]\w*)/g),
      ...found(/[([]\w*(?::[\w|]+)? ?\{([^}]*)\}/g).flatMap(keysIn),
      ...statements.flatMap(spreadIn),
    ]),
  };
}

/** `id: $id, name: 'x'` → id, name */
const keysIn = (map: string): string[] => [...map.matchAll(/(\w+):/g)].map(([, name = '']) => name);

/** The columns of a parameter that is laid over a node: `SET house += $defaults`. */
function spreadIn({ text, params, shapes }: Statement): string[] {
  return [...text.matchAll(/\+= \$(\w+)/g)].flatMap(([, name]) => {
    const param = params.find((one) => one.name === name);
    return param ? (shapes.get(named(param.type))?.all ?? []).map((field) => field.name) : [];
  });
}
