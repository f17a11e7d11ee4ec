/** My asks: what stands where, and the one next thing to do. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import './asks.css';

const reading = graphql(/* GraphQL */ `
  query MyAsks($after: String) {
    viewer {
      asks(first: 20, after: $after) {
        edges {
          node {
            id
            ...AskCard
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
const card = graphql(/* GraphQL */ `
  fragment AskCard on Ask {
    id
    title
    state
    until
    project {
      id
      title
    }
  }
`);

export function Asks() {
  const words = useWords();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, again] = useQuery({ query: reading, variables: { after } });
  const anew = () => again({ requestPolicy: 'network-only' });
  useRefetch([], fetching, anew); // others change nothing here, but something may have been missed
  useRetry(error, fetching, anew);
  const asks = data?.viewer?.asks;
  return (
    <Screen title={words.asks.title}>
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
          <Button onClick={anew}>{words.common.retry}</Button>
        </Notice>
      ) : null}
      {!asks ? (
        error ? null : (
          <Waiting />
        )
      ) : asks.edges.length === 0 ? (
        <div className="stack">
          <p>{words.asks.empty}</p>
          <ButtonLink to="/asks/new" weight="first">
            {words.asks.first}
          </ButtonLink>
        </div>
      ) : (
        <>
          <p>
            <ButtonLink to="/asks/new" weight="first">
              {words.asks.ask}
            </ButtonLink>
          </p>
          <ul className="asks">
            {asks.edges.map(({ node }) => (
              <li key={node.id}>
                <AskCard ask={node} />
              </li>
            ))}
          </ul>
          {asks.pageInfo.hasNextPage ? (
            <p>
              <Button busy={fetching} onClick={() => setAfter(asks.pageInfo.endCursor ?? null)}>
                {words.common.more}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </Screen>
  );
}

function AskCard(props: { ask: FragmentType<typeof card> }) {
  const words = useWords();
  const { id, title, state, project } = unmask(card, props.ask);
  return (
    <article className="card ask" data-state={state}>
      <h2>
        <Link to={`/asks/${id}`} className="ask-link" dir="auto">
          {title}
        </Link>
      </h2>
      <p className="quiet small" dir="auto">
        {words.asks.in(project.title)}
      </p>
      <p>
        <span className="tag">{words.asks.state[state]}</span> {words.asks.next[state]}
      </p>
    </article>
  );
}
