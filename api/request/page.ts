/** One page of a list, as a Relay connection. Pages go forward by keyset, so that they never shift. */
import { GraphQLError } from 'graphql';
import { signedIn, type Context } from './context.ts';
import type { Position } from './cursor.ts';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
}
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: false;
    startCursor: string | null;
    endCursor: string | null;
  };
}

interface List<Row> {
  /** Up to `limit` rows after a position, in order. */
  fetch(after: Position | null, limit: number): Promise<Row[]>;
  position(row: NoInfer<Row>): Position;
  /** Checks access to the rows of the page once more, last of all, and gives those that stay. */
  recheckAccess?(rows: Row[]): Promise<Row[]>;
}

/**
 * `name` identifies the list, with every argument that chooses its rows: a cursor is valid for this name
 * only, and the same page of it is read once in a request.
 */
export function page<Row>(
  context: Context,
  name: string,
  args: PageArguments,
  list: List<Row>,
): Promise<Page<NoInfer<Row>>> {
  return context.load.once(JSON.stringify([name, args.first, args.after]), () =>
    read(context, name, args, list),
  );
}

async function read<Row>(
  context: Context,
  name: string,
  args: PageArguments,
  list: List<Row>,
): Promise<Page<NoInfer<Row>>> {
  const viewer = signedIn(context);
  const first = args.first ?? 20;
  if (first < 1 || first > 100)
    throw new GraphQLError('Expected `first` to be from 1 to 100.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const after = args.after == null ? null : context.cursors.read(viewer, name, args.after);
  const rows = await list.fetch(after, first + 1);
  const shown = rows.slice(0, first);
  const kept = new Set(list.recheckAccess ? await list.recheckAccess(shown) : shown);
  const places = shown.map((row) => ({
    cursor: context.cursors.write(viewer, name, list.position(row)),
    node: row,
  }));
  const edges = places.filter(({ node }) => kept.has(node));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      // Of the last row read, even when access to it was lost: the list goes on after it.
      endCursor: places.at(-1)?.cursor ?? null,
    },
  };
}

/** The parameters of a list sorted by a text (cypher/request/after). */
export const behindText = (position: Position | null) => ({
  after: position ? String(position[0]) : null,
  afterId: position?.[1] ?? null,
});

/** The parameters of a list sorted by a moment, the latest first (cypher/request/before). */
export const beforeMoment = (position: Position | null) => ({
  before: position ? Number(position[0]) : null,
  beforeId: position?.[1] ?? null,
});

export const bySort = (row: { sort: string; id: string }): Position => [row.sort, row.id];
export const byMoment = (row: { at: number; id: string }): Position => [row.at, row.id];
