/**
 * GraphiQL with a field for one's token, which stays in this tab's session storage and is sent to this server
 * only.
 */
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './page.css';

const firstQuery = `# Who am I, and whom do I know?
{
  viewer {
    person { name }
    acquaintances(first: 5) { edges { node { name myTrust { level } } } }
  }
}
`;

function Page() {
  const [token, setToken] = useState(sessionStorage.getItem('token') ?? '');
  const fetcher = useMemo(
    () => async (params: object) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        credentials: 'omit',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(params),
      });
      return (await answer.json()) as object;
    },
    [token],
  );

  return (
    <>
      <form className="token" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="token">Token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={({ target }) => {
            setToken(target.value);
            sessionStorage.setItem('token', target.value);
          }}
        />
        {token === '' && (
          <p>
            Whoever hosts this place can make one: <code>npm run -s admin -- token name@example.org</code>.
            Without it you can only read the schema.
          </p>
        )}
      </form>
      <div className="explorer">
        <GraphiQL fetcher={fetcher as never} defaultQuery={firstQuery} />
      </div>
    </>
  );
}

const place = document.getElementById('page');
if (place) createRoot(place).render(<Page />);
