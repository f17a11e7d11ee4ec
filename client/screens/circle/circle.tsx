/** My circle: the people I know here, how far I trust each, and for whom I vouch. Nobody else can learn any of it. */
import { useMutation } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { MyBlockedQuery, MyCircleQuery } from '../../graph/generated/graphql.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Name } from '../../ui/face.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Acquaintance } from './acquaintance.tsx';
import './circle.css';

const reading = graphql(/* GraphQL */ `
  query MyCircle($after: String) {
    viewer {
      acquaintances(first: 20, after: $after) {
        edges {
          node {
            id
            ...Acquaintance
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
const readingBlocked = graphql(/* GraphQL */ `
  query MyBlocked($after: String) {
    viewer {
      blocked(first: 100, after: $after) {
        edges {
          node {
            id
            name
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
const peopleOf = ({ viewer }: MyCircleQuery) => viewer?.acquaintances;
const blockedOf = ({ viewer }: MyBlockedQuery) => viewer?.blocked;
const unblocking = graphql(/* GraphQL */ `
  mutation Unblock($input: UnblockInput!) {
    unblock(input: $input) {
      problems {
        __typename
        path
      }
    }
  }
`);

export default function Circle() {
  const words = useWords();
  const { circle } = words;
  const people = usePages(reading, {}, peopleOf);
  const blocked = usePages(readingBlocked, {}, blockedOf, true);
  const [{ fetching }, unblock] = useMutation(unblocking);
  const error = people.error ?? blocked.error;
  const refresh = () => {
    people.again();
    blocked.again();
  };
  useRefetch(['IntroductionChanged'], people.fetching || blocked.fetching, refresh);
  return (
    <Screen title={circle.title}>
      <p className="quiet">{circle.hint}</p>
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
          <Button onClick={refresh}>{words.common.retry}</Button>
        </Notice>
      ) : null}
      {!people.data ? (
        error ? null : (
          <Waiting />
        )
      ) : people.nodes.length === 0 ? (
        <div className="stack">
          <p>{circle.empty}</p>
          <ButtonLink to="/place" weight="first">
            {words.place.invitations}
          </ButtonLink>
        </div>
      ) : (
        <ul className="circle">
          {people.nodes.map((node) => (
            <li key={node.id}>
              <Acquaintance person={node} onChanged={refresh} />
            </li>
          ))}
        </ul>
      )}
      {people.more ? (
        <p>
          <Button busy={people.fetching} onClick={people.more}>
            {words.common.more}
          </Button>
        </p>
      ) : null}
      {blocked.nodes.length > 0 ? (
        <section className="stack">
          <h2>{circle.blocked}</h2>
          <p className="quiet small">{circle.unblockHint}</p>
          <ul className="stack">
            {blocked.nodes.map(({ id, name }) => (
              <li key={id} className="row">
                <Name>{name}</Name>
                <Button
                  busy={fetching}
                  onClick={async () => {
                    await unblock({ input: { personId: id } });
                    refresh();
                  }}
                >
                  {circle.unblock}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Screen>
  );
}
