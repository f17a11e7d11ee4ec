/**
 * What a screen reads first is asked for while the page still has to be drawn. The answers wait here, each for
 * the first request that asks the same, and not for long: what others let the viewer read may be withdrawn.
 */
import {
  createRequest,
  formatDocument,
  stringifyDocument,
  stringifyVariables,
  type AnyVariables,
  type TypedDocumentNode,
} from 'urql';

/** One request of a screen. */
export interface Read {
  query: string;
  operationName: string;
  variables: object;
}

/** The same request as urql's with this document and these variables. */
export function read<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Read {
  const { query: asked } = createRequest(document, variables);
  const query = formatDocument(asked) as typeof asked;
  const operation = query.definitions.find((definition) => definition.kind === 'OperationDefinition');
  return {
    query: stringifyDocument(query),
    operationName: operation?.name?.value ?? '',
    variables: variables ?? {},
  };
}

/** The first page of a list that `usePages` reads. */
export const readPage = <Data, Variables extends AnyVariables & { after?: string | null | undefined }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
): Read => read(document, { ...variables, after: null } as unknown as Variables);

/** urql sends no variables where an operation takes none. */
const nameOf = ({ operationName, variables }: { operationName: string; variables?: object }) =>
  `${operationName} ${stringifyVariables(variables ?? {})}`;

/** The whole of an answer, so that it has arrived even if nobody takes it. */
async function whole(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  return new Response(await response.arrayBuffer(), response);
}

/** Milliseconds. */
const longestWait = 10_000;

export interface Early {
  ask(reads: readonly Read[]): void;
  /** For urql: an answer that waits, or else the browser's `fetch`. */
  fetch: typeof fetch;
}

/** `url` and `options` are those of the urql client. */
export function createEarly(url: string, options: RequestInit): Early {
  const answers = new Map<string, Promise<Response>>();
  const take = (body: unknown) => {
    if (answers.size === 0 || typeof body !== 'string') return undefined;
    const name = nameOf(JSON.parse(body) as Read);
    const answer = answers.get(name);
    answers.delete(name);
    return answer;
  };
  return {
    ask(reads) {
      for (const one of reads) {
        const headers = { 'content-type': 'application/json', ...options.headers };
        const answer = whole(fetch(url, { ...options, method: 'POST', headers, body: JSON.stringify(one) }));
        answer.catch(() => {}); // whoever takes it hears of it
        answers.set(nameOf(one), answer);
      }
      setTimeout(() => answers.clear(), longestWait);
    },
    fetch: async (input, init) => (await take(init?.body)) ?? (await fetch(input, init)),
  };
}
