/**
 * Lists read page by page. They always come from the API: the cache could show what has been withdrawn since.
 */
import { useEffect, useRef, useState } from 'react';
import { useClient, type AnyVariables, type Client, type CombinedError, type TypedDocumentNode } from 'urql';
import { useRetry } from './backoff.ts';
import { graphql, unmask, type FragmentType } from './generated/index.ts';
import { useOnPageVisible } from './visibility.ts';

/** The `pageInfo` of every list is read with this fragment. */
export const nextPage = graphql(/* GraphQL */ `
  fragment NextPage on PageInfo {
    hasNextPage
    endCursor
  }
`);

interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: FragmentType<typeof nextPage>;
}
type ConnectionOf<Data, Node> = (data: Data) => Connection<Node> | null | undefined;
type Paged = AnyVariables & { after?: string | null | undefined };
interface Answer<Data, Node> {
  /** The data of the first page. */
  data: Data | undefined;
  nodes: readonly Node[];
  pages: number;
  /** The cursor of the next page; null when there is none. */
  end: string | null;
  error: CombinedError | undefined;
}

export interface Pages<Data, Node> extends Omit<Answer<Data, Node>, 'end' | 'pages'> {
  /** Whether a request is under way; until it ends, the nodes of the one before stay. */
  fetching: boolean;
  /** Reads one more page; null when there is none. */
  loadMore: (() => void) | null;
  /** Reads all open pages again, and as many more as it takes to reach the last node shown. */
  refetch(): void;
}

/** The cursor of the page after this connection's; null when it is the last. */
export function nextCursor({ pageInfo }: Connection<unknown>): string | null {
  const { hasNextPage, endCursor } = unmask(nextPage, pageInfo);
  return hasNextPage ? (endCursor ?? null) : null;
}

/**
 * Reads the connection that `connectionOf` finds in an answer; `connectionOf` must be the same function at
 * each call. With `all`, reads every page. When the API does not answer, the nodes of the request before
 * stay, beside the error.
 */
export function usePages<Data, Variables extends Paged, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionOf: ConnectionOf<Data, Node>,
  { all = false }: { all?: boolean } = {},
): Pages<Data, Node> {
  const client = useClient();
  const wanted = JSON.stringify(variables);
  const [open, setOpen] = useState({ wanted, pages: 1, revision: 0 });
  const pages = open.wanted === wanted ? open.pages : 1;
  const request = `${wanted} ${pages} ${open.revision}`;
  const shown = useRef<{ wanted: string; nodes: readonly Node[] }>({ wanted, nodes: [] });
  const [read, setRead] = useState<Answer<Data, Node> & { request: string }>({
    data: undefined,
    nodes: [],
    pages: 0,
    end: null,
    error: undefined,
    request: '',
  });

  useEffect(() => {
    let current = true;
    const go = async () => {
      const answer = await readPages(
        client,
        document,
        JSON.parse(wanted) as Omit<Variables, 'after'>,
        connectionOf,
        all ? Infinity : pages,
        () => current,
        shown.current.wanted === wanted ? shown.current.nodes : [],
      );
      if (current && !answer.error) shown.current = { wanted, nodes: answer.nodes };
      if (current)
        setRead((before) =>
          answer.error ? { ...before, error: answer.error, request } : { ...answer, request },
        );
    };
    void go();
    return () => {
      current = false;
    };
  }, [all, client, connectionOf, document, pages, request, wanted]);

  const refetch = () => setOpen(({ revision }) => ({ wanted, pages, revision: revision + 1 }));
  useOnPageVisible(() => setOpen((before) => ({ ...before, revision: before.revision + 1 })));

  const { data, nodes, end, error } = read;
  const fetching = read.request !== request;
  useRetry(error, fetching, refetch);
  return {
    data,
    nodes,
    error,
    fetching,
    refetch,
    loadMore:
      end === null ? null : () => setOpen(({ revision }) => ({ wanted, pages: read.pages + 1, revision })),
  };
}

/** How many pages at most are read beyond the open ones to reach the last node shown. */
const furtherPages = 10;

async function readPages<Data, Variables extends Paged, Node>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionOf: ConnectionOf<Data, Node>,
  openPages: number,
  isCurrent: () => boolean,
  shown: readonly Node[],
): Promise<Answer<Data, Node>> {
  const nodes: Node[] = [];
  let [first, after, pages, wanted]: [Data | undefined, string | null, number, number] = [
    undefined,
    null,
    0,
    Infinity,
  ];
  while (isCurrent() && (pages < openPages || (pages < openPages + furtherPages && nodes.length < wanted))) {
    const { data, error } = await client
      .query(document, { ...variables, after } as Variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (error || !data) return { data: first, nodes, pages, end: after, error };
    first ??= data;
    pages++;
    const connection = connectionOf(data);
    for (const { node } of connection?.edges ?? []) nodes.push(node);
    after = connection ? nextCursor(connection) : null;
    if (after === null) break;
    wanted = countToReach(nodes, shown);
  }
  if (pages <= openPages || nodes.length <= wanted)
    return { data: first, nodes, pages, end: after, error: undefined };
  return { data: first, nodes: nodes.slice(0, wanted), pages: pages - 1, end: '', error: undefined };
}

const idOf = (node: unknown) => (node as { id?: string }).id;

/**
 * How many nodes show again all that was shown: the user may be writing in the last of them, and new nodes
 * come above it.
 */
function countToReach(nodes: readonly unknown[], shown: readonly unknown[]): number {
  const before = new Set(shown.map(idOf));
  const first = nodes.findIndex((node) => before.has(idOf(node)));
  return shown.length === 0 ? 0 : first === -1 ? Infinity : shown.length + first;
}
