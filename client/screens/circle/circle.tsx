/** My circle: the people I know here, how far I trust each, and for whom I vouch. Nobody else can learn any of it. */
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { troubleOf } from '../../graph/trouble.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Name } from '../../ui/face.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Acquaintance } from './acquaintance.tsx';
import './circle.css';

const reading = graphql(/* GraphQL */ `
  query MyCircle($first: Int!) {
    viewer {
      acquaintances(first: $first) { edges { node { id ...Acquaintance } } pageInfo { hasNextPage } }
      blocked(first: 100) { edges { node { id name } } }
    }
  }
`);
const unblocking = graphql(/* GraphQL */ `mutation Unblock($input: UnblockInput!) { unblock(input: $input) { problems { __typename path } } }`);
const step = 20;
const most = 100;

export default function Circle() {
  const words = useWords();
  const { circle } = words;
  const [first, setFirst] = useState(step);
  const [{ data, error, fetching }, again] = useQuery({ query: reading, variables: { first } });
  const [, unblock] = useMutation(unblocking);
  const viewer = data?.viewer;
  return (
    <Screen title={circle.title}>
      <p className="quiet">{circle.hint}</p>
      {error ? <Notice kind="trouble"><p>{troubleOf(error, words)}</p><Button onClick={() => again({ requestPolicy: 'network-only' })}>{words.common.retry}</Button></Notice> : null}
      {!viewer ? (error ? null : <Waiting />) : viewer.acquaintances.edges.length === 0 ? (
        <div className="stack"><p>{circle.empty}</p><ButtonLink to="/place" weight="first">{words.place.invitations}</ButtonLink></div>
      ) : (
        <ul className="circle">{viewer.acquaintances.edges.map(({ node }) => <li key={node.id}><Acquaintance person={node} /></li>)}</ul>
      )}
      {viewer?.acquaintances.pageInfo.hasNextPage && first < most ? <p><Button busy={fetching} onClick={() => setFirst((shown) => Math.min(most, shown + step))}>{words.common.more}</Button></p> : null}
      {viewer && viewer.blocked.edges.length > 0 ? (
        <section className="stack">
          <h2>{circle.blocked}</h2>
          <p className="quiet small">{circle.unblockHint}</p>
          <ul className="stack">
            {viewer.blocked.edges.map(({ node: { id, name } }) => (
              <li key={id} className="row"><Name>{name}</Name><Button onClick={() => unblock({ input: { personId: id } })}>{circle.unblock}</Button></li>
            ))}
          </ul>
        </section>
      ) : null}
    </Screen>
  );
}
