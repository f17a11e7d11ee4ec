import neo4j from 'neo4j-driver';

/**
 * Whole numbers as integers, at any depth: the driver sends a number as a float, and the graph stores times
 * and counts as integers.
 */
export function integers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, integers(inner)]));
  return value;
}
