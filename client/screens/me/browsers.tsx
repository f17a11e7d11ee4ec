/** The browsers in which the viewer is signed in; all but this one can be ended here. */
import { useQuery } from 'urql';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';

const browsersQuery = graphql(/* GraphQL */ `
  query Browsers {
    viewer {
      sessions(first: 50) {
        edges {
          node {
            id
            current
            createdAt
            lastSeenAt
          }
        }
      }
    }
  }
`);
const revokeSessionMutation = graphql(/* GraphQL */ `
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const reads = () => [read(browsersQuery, {})];

export default function Browsers() {
  const { browsers, me, day } = useWords();
  const toast = useToast();
  const [{ data, error }, refetch] = useQuery({ query: browsersQuery });
  const revoke = useSubmit(revokeSessionMutation);
  const end = async (sessionId: string) => {
    if (succeeded(await revoke.submit({ sessionId }))) toast({ text: me.ended });
  };
  return (
    <Screen title={browsers.title} back={{ to: '/me', label: me.title }}>
      <p className="quiet">{browsers.hint}</p>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      <ErrorNotice of={revoke} />
      <ul className={styles['items']}>
        {data?.viewer?.sessions.edges.map(({ node: { id, current, createdAt, lastSeenAt } }) => (
          <li key={id} className={styles['item']}>
            <span>
              {current ? browsers.here : browsers.other}
              <span className={styles['says']}>
                {browsers.since(day(createdAt))}, {browsers.seen(day(lastSeenAt))}
              </span>
            </span>
            {current ? null : (
              <Button busy={revoke.busy} onClick={() => end(id)}>
                {browsers.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Screen>
  );
}
