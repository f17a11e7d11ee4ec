/** The people whom the viewer has blocked. */
import { personListOf } from '../../graph/acquaintances.ts';
import { readPage } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { MyBlockedQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';

const myBlockedQuery = graphql(/* GraphQL */ `
  query MyBlocked($after: String) {
    viewer {
      blocked(first: 100, after: $after) {
        ...PersonList
      }
    }
  }
`);
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

export const reads = () => [readPage(myBlockedQuery, {})];

export default function Blocked() {
  const { blocked, me } = useWords();
  const toast = useToast();
  const { data, nodes, error, refetch } = usePages(myBlockedQuery, {}, blockedOf, { all: true });
  const unblock = useSubmit(unblockMutation);
  const lift = async (personId: string, name: string) => {
    if (succeeded(await unblock.submit({ personId }))) toast({ text: blocked.unblocked(name) });
    refetch();
  };
  return (
    <Screen title={blocked.title} back={{ to: '/me', label: me.title }}>
      <p className="quiet">{data && nodes.length === 0 ? blocked.none : blocked.hint}</p>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      <ErrorNotice of={unblock} />
      <ul className={styles['items']}>
        {nodes.map(({ id, name }) => (
          <li key={id} className={styles['item']}>
            <span className="row">
              <Face id={id} name={name} />
              <Name>{name}</Name>
            </span>
            <Button busy={unblock.busy} onClick={() => lift(id, name)}>
              {blocked.unblock}
            </Button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
