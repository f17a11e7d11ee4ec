/** A list read page by page, always from the house: what was withdrawn meanwhile must not come back from what the page remembers. */
import { useEffect, useRef, useState } from 'react';
import { useClient, type AnyVariables, type Client, type CombinedError, type TypedDocumentNode } from 'urql';
import { useRetry } from './backoff.ts';

interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
}
type Of<Data, Node> = (data: Data) => Connection<Node> | null | undefined;
type Paged = AnyVariables & { after?: string | null | undefined };
interface Answer<Data, Node> {
  data: Data | undefined;
  nodes: readonly Node[];
  pages: number;
  end: string | null;
  error: CombinedError | undefined;
}

export interface Pages<Data, Node> extends Omit<Answer<Data, Node>, 'end' | 'pages'> {
  /** Whether what is wanted now is still on its way; until then what was read before stays. */
  fetching: boolean;
  /** Reads on; null when there is no more. */
  more: (() => void) | null;
  /** Reads all that is open anew, and no less for what has come on top of it. */
  again(): void;
}

/**
 * Pages of the connection that `of` finds in an answer (the same function at each call). `whole` reads them all. When the house does not
 * answer, what was read before stays, with the error.
 */
export function usePages<Data, All extends Paged, Node>(
  document: TypedDocumentNode<Data, All>,
  variables: Omit<All, 'after'>,
  of: Of<Data, Node>,
  whole = false,
): Pages<Data, Node> {
  const client = useClient();
  const wanted = JSON.stringify(variables);
  const [open, setOpen] = useState({ wanted, pages: 1, turn: 0 });
  const pages = open.wanted === wanted ? open.pages : 1;
  const request = `${wanted} ${pages} ${open.turn}`;
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
    let still = true;
    const go = async () => {
      const answer = await readPages(
        client,
        document,
        JSON.parse(wanted) as Omit<All, 'after'>,
        of,
        whole ? Infinity : pages,
        () => still,
        shown.current.wanted === wanted ? shown.current.nodes : [],
      );
      if (still && !answer.error) shown.current = { wanted, nodes: answer.nodes };
      if (still)
        setRead((before) =>
          answer.error ? { ...before, error: answer.error, request } : { ...answer, request },
        );
    };
    void go();
    return () => {
      still = false;
    };
  }, [client, document, of, pages, request, wanted, whole]);

  const again = () => setOpen(({ turn }) => ({ wanted, pages, turn: turn + 1 }));
  useEffect(() => {
    // Left open in a tab, it is read anew before it is looked at again.
    const look = () => {
      if (window.document.visibilityState === 'visible')
        setOpen((before) => ({ ...before, turn: before.turn + 1 }));
    };
    window.document.addEventListener('visibilitychange', look);
    return () => window.document.removeEventListener('visibilitychange', look);
  }, []);

  const { data, nodes, end, error } = read;
  const fetching = read.request !== request;
  useRetry(error, fetching, again);
  return {
    data,
    nodes,
    error,
    fetching,
    again,
    more: end === null ? null : () => setOpen(({ turn }) => ({ wanted, pages: read.pages + 1, turn })),
  };
}

/** Pages at most beyond those that are open, to come as far as one was. */
const further = 10;

async function readPages<Data, All extends Paged, Node>(
  client: Client,
  document: TypedDocumentNode<Data, All>,
  variables: Omit<All, 'after'>,
  of: Of<Data, Node>,
  open: number,
  still: () => boolean,
  shown: readonly Node[],
): Promise<Answer<Data, Node>> {
  const nodes: Node[] = [];
  let [first, after, pages, wanted]: [Data | undefined, string | null, number, number] = [
    undefined,
    null,
    0,
    Infinity,
  ];
  while (still() && (pages < open || (pages < open + further && nodes.length < wanted))) {
    const { data, error } = await client
      .query(document, { ...variables, after } as All, { requestPolicy: 'network-only' })
      .toPromise();
    if (error || !data) return { data: first, nodes, pages, end: after, error };
    first ??= data;
    pages++;
    const list = of(data);
    for (const { node } of list?.edges ?? []) nodes.push(node);
    after = list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? null) : null;
    if (after === null) break;
    wanted = asFar(nodes, shown);
  }
  if (pages <= open || nodes.length <= wanted)
    return { data: first, nodes, pages, end: after, error: undefined };
  return { data: first, nodes: nodes.slice(0, wanted), pages: pages - 1, end: '', error: undefined };
}

const idOf = (node: unknown) => (node as { id?: string }).id;

/** How many it takes to show again what was shown: one may be writing in the last of them, and something came on top. */
function asFar(nodes: readonly unknown[], shown: readonly unknown[]): number {
  const before = new Set(shown.map(idOf));
  const first = nodes.findIndex((node) => before.has(idOf(node)));
  return shown.length === 0 ? 0 : first === -1 ? Infinity : shown.length + first;
}
