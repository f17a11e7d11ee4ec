/**
 * GraphiQL with a token, which stays in this tab's session storage and is sent to this server only, by HTTP
 * and over a WebSocket. Nothing else is kept: what is written and read here is gone with the tab.
 */
import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { getOperationAST, parse, type DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';
import { TokenForm } from './token-form.tsx';
import './page.css';

const url = `${location.origin}/graphql`;
const tabs = examples.map(({ query, variables }) => ({
  query,
  variables: variables ? JSON.stringify(variables, null, 2) : null,
}));

const kept = new Map<string, string>();
const memory = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
  clear: () => kept.clear(),
  get length() {
    return kept.size;
  },
};

function fetcherFor(token: string): Fetcher {
  const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
  const send = createGraphiQLFetcher({
    url,
    fetch: (address, init) => fetch(address, { ...init, credentials: 'omit' }),
    headers: { accept: 'application/graphql-response+json', ...authorization },
    wsClient: createClient({ url: url.replace('http', 'ws'), connectionParams: authorization }),
  });
  return (params, options) => {
    const said = operationIn(params.query);
    return said
      ? send({ ...params, operationName: said.name }, { ...options, documentAST: said.document })
      : send(params, options);
  };
}

/** The only operation of a text. GraphiQL knows that of the tab before for a moment after a change of tabs. */
function operationIn(query: string): { document: DocumentNode; name: string | null } | null {
  try {
    const document = parse(query);
    const operation = getOperationAST(document);
    return operation ? { document, name: operation.name?.value ?? null } : null;
  } catch {
    return null; // for the server to say what is wrong
  }
}

function Page() {
  const [token, setToken] = useState(sessionStorage.getItem('token') ?? '');
  const fetcher = useMemo(() => fetcherFor(token), [token]);
  const keep = (next: string) => {
    setToken(next);
    sessionStorage.setItem('token', next);
  };
  return (
    <>
      <TokenForm token={token} onToken={keep} />
      <div className="explorer">
        <GraphiQL fetcher={fetcher} defaultTabs={tabs} storage={memory} />
      </div>
    </>
  );
}

const place = document.getElementById('page');
if (place) createRoot(place).render(<Page />);
