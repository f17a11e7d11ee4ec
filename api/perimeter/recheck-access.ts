import type { PersonRow } from '../neo4j/catalogue.generated.ts';
import type { Run } from '../neo4j/graph.ts';

/**
 * The last look at what was just read: content first, the right to it last, so that one withdrawn before the content existed is
 * never missed. What others wrote and is theirs alone again is dropped; for what is one's own there is nothing to ask.
 */
export async function recheckAccess<Row extends { id: string; writer: PersonRow }>(
  run: Run,
  me: string,
  rows: Row[],
): Promise<Row[]> {
  const ids = rows.filter(({ writer }) => writer.id !== me).map(({ id }) => id);
  if (ids.length === 0) return rows;
  const readable = new Set((await run('perimeter/recheck-access', { me, ids })).map(({ id }) => id));
  return rows.filter(({ id, writer }) => writer.id === me || readable.has(id));
}
