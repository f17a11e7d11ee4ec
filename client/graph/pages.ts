/** A list read page by page, always from the house: what was withdrawn meanwhile must not come back from what the page remembers. */
import { useEffect, useState } from 'react';
import { useClient, type AnyVariables, type Client, type CombinedError, type TypedDocumentNode } from 'urql';

interface Connection<Node> { edges: readonly { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined } }
type Of<Data, Node> = (data: Data) => Connection<Node> | null | undefined;
type Paged = AnyVariables & { after?: string | null | undefined };
interface Answer<Data, Node> { data: Data | undefined; nodes: readonly Node[]; end: string | null; error: CombinedError | undefined }

export interface Pages<Data, Node> extends Omit<Answer<Data, Node>, 'end'> {
  /** Whether what is wanted now is still on its way; until then what was read before stays. */
  fetching: boolean;
  /** Reads on; null when there is no more. */
  more: (() => void) | null;
  /** Reads all that is open anew. */
  again(): void;
}

/**
 * Pages of the connection that `of` finds in an answer (the same function at each call). `whole` reads them all. When the house does not
 * answer, what was read before stays, with the error.
 */
export function usePages<Data, All extends Paged, Node>(document: TypedDocumentNode<Data, All>, variables: Omit<All, 'after'>, of: Of<Data, Node>, whole = false): Pages<Data, Node> {
  const client = useClient();
  const wanted = JSON.stringify(variables);
  const [open, setOpen] = useState({ wanted, pages: 1, turn: 0 });
  const pages = open.wanted === wanted ? open.pages : 1;
  const request = `${wanted} ${pages} ${open.turn}`;
  const [read, setRead] = useState<Answer<Data, Node> & { request: string }>({ data: undefined, nodes: [], end: null, error: undefined, request: '' });

  useEffect(() => {
    let still = true;
    const go = async () => {
      const answer = await readPages(client, document, JSON.parse(wanted) as Omit<All, 'after'>, of, whole ? Infinity : pages, () => still);
      if (still) setRead((before) => (answer.error ? { ...before, error: answer.error, request } : { ...answer, request }));
    };
    void go();
    return () => { still = false; };
  }, [client, document, of, pages, request, wanted, whole]);

  const again = () => setOpen(({ turn }) => ({ wanted, pages, turn: turn + 1 }));
  useEffect(() => {
    // Left open in a tab, it is read anew before it is looked at again.
    const look = () => { if (window.document.visibilityState === 'visible') setOpen((before) => ({ ...before, turn: before.turn + 1 })); };
    window.document.addEventListener('visibilitychange', look);
    return () => window.document.removeEventListener('visibilitychange', look);
  }, []);

  const { data, nodes, end, error } = read;
  return { data, nodes, error, fetching: read.request !== request, again, more: end === null ? null : () => setOpen(({ turn }) => ({ wanted, pages: pages + 1, turn })) };
}

async function readPages<Data, All extends Paged, Node>(
  client: Client, document: TypedDocumentNode<Data, All>, variables: Omit<All, 'after'>, of: Of<Data, Node>, pages: number, still: () => boolean,
): Promise<Answer<Data, Node>> {
  const nodes: Node[] = [];
  let [first, after]: [Data | undefined, string | null] = [undefined, null];
  for (let page = 0; page < pages && still(); page++) {
    const { data, error } = await client.query(document, { ...variables, after } as All, { requestPolicy: 'network-only' }).toPromise();
    if (error || !data) return { data: first, nodes, end: after, error };
    first ??= data;
    const list = of(data);
    for (const { node } of list?.edges ?? []) nodes.push(node);
    after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor ?? null : null;
    if (after === null) break;
  }
  return { data: first, nodes, end: after, error: undefined };
}
