/** The viewer's asks, each with its state and next step. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { useRetry } from '../../graph/backoff.ts';
import { nextCursor } from '../../graph/pages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { LoadState, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import './asks.css';

const myAsksQuery = graphql(/* GraphQL */ `
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
          ...NextPage
        }
      }
    }
  }
`);
const askCardFragment = graphql(/* GraphQL */ `
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
  const [{ data, fetching, error }, executeQuery] = useQuery({ query: myAsksQuery, variables: { after } });
  const refetch = () => executeQuery({ requestPolicy: 'network-only' });
  useRefetch([], fetching, refetch); // no event changes this list, but events may have been missed
  useRetry(error, fetching, refetch);
  const asks = data?.viewer?.asks;
  const cursor = asks ? nextCursor(asks) : null;
  return (
    <Screen title={words.asks.title}>
      <LoadState error={error} loaded={Boolean(asks)} onRetry={refetch} />
      {!asks ? null : asks.edges.length === 0 ? (
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
          {cursor ? (
            <p>
              <MoreButton fetching={fetching} loadMore={() => setAfter(cursor)} />
            </p>
          ) : null}
        </>
      )}
    </Screen>
  );
}

function AskCard(props: { ask: FragmentType<typeof askCardFragment> }) {
  const words = useWords();
  const { id, title, state, project } = unmask(askCardFragment, props.ask);
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
