/**
 * The people the viewer has met, with the viewer's trust in each and vouch for each. Nobody else can learn
 * any of it.
 */
import { useState } from 'react';
import { useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { MyCircleQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { folded } from '../../ui/people-choice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Acquaintance } from './acquaintance.tsx';
import styles from './circle.module.css';

const myCircleQuery = graphql(/* GraphQL */ `
  query MyCircle($after: String) {
    viewer {
      acquaintances(first: 50, after: $after) {
        edges {
          node {
            id
            name
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
const peopleOf = ({ viewer }: MyCircleQuery) => viewer?.acquaintances;

/** Among more people than this, the user searches by name. */
const mostWithoutSearch = 6;

export const reads = () => [readPage(myCircleQuery, {})];

export default function Circle() {
  const { circle, invite, bar } = useWords();
  const { data, nodes, error, fetching, refetch } = usePages(myCircleQuery, {}, peopleOf, { all: true });
  const { viewer } = useSession();
  const [text, setText] = useState('');
  useRefetch(['IntroductionChanged'], fetching, refetch);
  const found = nodes.filter(({ name }) => folded(name).includes(folded(text.trim())));
  return (
    <Screen title={circle.title} back={{ to: '/me', label: bar.me }}>
      <p className="quiet">{data && nodes.length === 0 ? circle.empty : circle.hint}</p>
      {viewer?.demo ? (
        <p className="quiet">{invite.demoNo}</p>
      ) : (
        <p>
          <ButtonLink to="/circle/invite" weight={nodes.length === 0 ? 'first' : 'usual'}>
            {invite.title}
          </ButtonLink>
        </p>
      )}
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {nodes.length > mostWithoutSearch ? (
        <TextField
          label={circle.search}
          type="search"
          autoComplete="off"
          value={text}
          onText={setText}
          problem={found.length === 0 ? circle.noName : undefined}
        />
      ) : null}
      {nodes.length > 0 ? (
        <ul className={`circle ${styles['people']}`}>
          {found.map((node) => (
            <li key={node.id}>
              <Acquaintance person={node} onChanged={refetch} />
            </li>
          ))}
        </ul>
      ) : null}
    </Screen>
  );
}
