/** One page of a list, as a Relay connection. Pages are read by keyset, so that they never shift. */
import { GraphQLError } from 'graphql';
import { signedIn, type Context } from './context.ts';
import type { Position } from './cursor.ts';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

interface List<Row> {
  /** Up to `limit` rows after a position, in order. */
  fetch(after: Position | null, limit: number): Promise<Row[]>;
  /** Of a list that can be read backwards: up to `limit` rows in front of a position, from the last on. */
  fetchBackwards?(before: Position | null, limit: number): Promise<Row[]>;
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
  const { first, after, last, before } = args;
  return context.load.once(JSON.stringify([name, first, after, last, before]), () =>
    list.fetchBackwards && (last != null || before != null)
      ? readBackwards(context, name, args, { ...list, fetch: list.fetchBackwards })
      : read(context, name, args, list),
  );
}

async function read<Row>(context: Context, name: string, args: PageArguments, list: List<Row>) {
  const first = lengthOf('first', args.first);
  const { rows, edges } = await slice(context, name, first, positionOf(context, name, 'after', args), list);
  return {
    edges: edges.kept,
    pageInfo: {
      hasNextPage: rows > first,
      hasPreviousPage: false,
      startCursor: edges.kept[0]?.cursor ?? null,
      // Of the last row read, even when access to it was lost: the list goes on after it.
      endCursor: edges.all.at(-1)?.cursor ?? null,
    },
  };
}

async function readBackwards<Row>(context: Context, name: string, args: PageArguments, list: List<Row>) {
  if (args.last == null) throw badInput('Expected `last` with `before`.');
  if (args.after != null) throw badInput('Expected `after` with `first`, or `before` with `last`, not both.');
  const last = lengthOf('last', args.last);
  const { rows, edges } = await slice(context, name, last, positionOf(context, name, 'before', args), list);
  const kept = edges.kept.toReversed();
  return {
    edges: kept,
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: rows > last,
      startCursor: edges.all.at(-1)?.cursor ?? null,
      endCursor: kept.at(-1)?.cursor ?? null,
    },
  };
}

/** The rows that follow a position in the order in which `fetch` gives them, and how many it gave. */
async function slice<Row>(
  context: Context,
  name: string,
  length: number,
  from: Position | null,
  list: List<Row>,
) {
  const rows = await list.fetch(from, length + 1);
  const shown = rows.slice(0, length);
  const readable = new Set(list.recheckAccess ? await list.recheckAccess(shown) : shown);
  const all = shown.map((row) => ({
    cursor: context.cursors.write(signedIn(context), name, list.position(row)),
    node: row,
  }));
  return { rows: rows.length, edges: { all, kept: all.filter(({ node }) => readable.has(node)) } };
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function lengthOf(argument: 'first' | 'last', given: number | null | undefined): number {
  const length = given ?? 20;
  if (length < 1 || length > 100) throw badInput(`Expected \`${argument}\` to be from 1 to 100.`);
  return length;
}

function positionOf(context: Context, name: string, argument: 'after' | 'before', args: PageArguments) {
  const cursor = args[argument];
  return cursor == null ? null : context.cursors.read(signedIn(context), name, cursor, argument);
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

/** The parameters of the same list read backwards, the earliest first (cypher/request/from). */
export const fromMoment = (position: Position | null) => ({
  fromAt: position ? Number(position[0]) : null,
  fromId: position?.[1] ?? null,
});

export const bySort = (row: { sort: string; id: string }): Position => [row.sort, row.id];
export const byMoment = (row: { at: number; id: string }): Position => [row.at, row.id];
