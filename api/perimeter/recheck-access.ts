import type { PersonRow } from '../neo4j/catalogue.generated.ts';
import type { Run } from '../neo4j/graph.ts';

/**
 * The last access check of rows that were just read. Content is read first and the right to it last, so that
 * a right that was withdrawn before the content existed is never missed. Rows of others that the viewer may
 * no longer read are dropped; the viewer's own are not asked for.
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
