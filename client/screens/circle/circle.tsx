/**
 * The people the viewer has met, with the viewer's trust in each and vouch for each. Nobody else can learn
 * any of it.
 */
import { personListOf } from '../../graph/acquaintances.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { graphql } from '../../graph/generated/index.ts';
import type { MyBlockedQuery, MyCircleQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Name } from '../../ui/face.tsx';
import { LoadState, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Acquaintance } from './acquaintance.tsx';
import './circle.css';

const myCircleQuery = graphql(/* GraphQL */ `
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
          ...NextPage
        }
      }
    }
  }
`);
const myBlockedQuery = graphql(/* GraphQL */ `
  query MyBlocked($after: String) {
    viewer {
      blocked(first: 100, after: $after) {
        ...PersonList
      }
    }
  }
`);
const peopleOf = ({ viewer }: MyCircleQuery) => viewer?.acquaintances;
const blockedOf = ({ viewer }: MyBlockedQuery) => personListOf(viewer?.blocked);
const unblockMutation = graphql(/* GraphQL */ `
  mutation Unblock($input: UnblockInput!) {
    unblock(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Circle() {
  const words = useWords();
  const { circle } = words;
  const people = usePages(myCircleQuery, {}, peopleOf);
  const blocked = usePages(myBlockedQuery, {}, blockedOf, { all: true });
  const refetch = () => {
    people.refetch();
    blocked.refetch();
  };
  useRefetch(['IntroductionChanged'], people.fetching || blocked.fetching, refetch);
  return (
    <Screen title={circle.title}>
      <p className="quiet">{circle.hint}</p>
      <LoadState error={people.error ?? blocked.error} loaded={Boolean(people.data)} onRetry={refetch} />
      {!people.data ? null : people.nodes.length === 0 ? (
        <div className="stack">
          <p>{circle.empty}</p>
          <ButtonLink to="/circle/invite" weight="first">
            {words.me.invitations}
          </ButtonLink>
        </div>
      ) : (
        <ul className="circle">
          {people.nodes.map((node) => (
            <li key={node.id}>
              <Acquaintance person={node} onChanged={refetch} />
            </li>
          ))}
        </ul>
      )}
      {people.loadMore ? (
        <p>
          <MoreButton fetching={people.fetching} loadMore={people.loadMore} />
        </p>
      ) : null}
      {blocked.nodes.length > 0 ? <Blocked people={blocked.nodes} onChanged={refetch} /> : null}
    </Screen>
  );
}

interface BlockedProps {
  people: readonly { id: string; name: string }[];
  onChanged(): void;
}

function Blocked({ people, onChanged }: BlockedProps) {
  const { circle } = useWords();
  const unblock = useSubmit(unblockMutation);
  return (
    <section className="stack">
      <h2>{circle.blocked}</h2>
      <p className="quiet small">{circle.unblockHint}</p>
      <ul className="stack">
        {people.map(({ id, name }) => (
          <li key={id} className="row">
            <Name>{name}</Name>
            <Button
              busy={unblock.busy}
              onClick={async () => {
                await unblock.submit({ personId: id });
                onChanged();
              }}
            >
              {circle.unblock}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
