/** The apps that the viewer has let in, and one click to end each. */
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { AppsQuery } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadState } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import type { AppScope } from '../../words/fr-apps.ts';
import { useAppWords } from '../consent/words.ts';
import { Item } from './item.tsx';
import styles from './me.module.css';

const appsQuery = graphql(/* GraphQL */ `
  query Apps {
    viewer {
      apps(first: 50) {
        edges {
          node {
            id
            name
            scopes
            letInAt
            lastUsedAt
            expiresAt
          }
        }
      }
    }
  }
`);
const revokeAppMutation = graphql(/* GraphQL */ `
  mutation RevokeApp($input: RevokeAppInput!) {
    revokeApp(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export function AppList() {
  const { apps } = useAppWords();
  const [{ data, error }, refetch] = useQuery({ query: appsQuery });
  const list = data?.viewer?.apps.edges.map(({ node }) => node);
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {list?.length === 0 ? <p className="quiet">{apps.none}</p> : null}
      <ul className={styles['items']}>
        {list?.map((app) => (
          <AppItem key={app.id} app={app} />
        ))}
      </ul>
    </>
  );
}

type App = NonNullable<AppsQuery['viewer']>['apps']['edges'][number]['node'];

function AppItem({ app: { id, name, scopes, letInAt, lastUsedAt, expiresAt } }: { app: App }) {
  const { day } = useWords();
  const { apps, can } = useAppWords();
  const toast = useToast();
  const revoke = useSubmit(revokeAppMutation);
  const end = async () => {
    if (succeeded(await revoke.submit({ appId: id }))) toast({ text: apps.ended(name) });
  };
  return (
    <Item
      name={name}
      says={[
        apps.letIn(day(letInAt)),
        lastUsedAt ? apps.used(day(lastUsedAt)) : apps.neverUsed,
        apps.until(day(expiresAt)),
      ].join(', ')}
      act={
        <Button busy={revoke.busy} aria-label={apps.endNamed(name)} onClick={end}>
          {apps.end}
        </Button>
      }
    >
      <ul className="quiet small">
        {scopes.map((scope) => (
          <li key={scope}>{can[scope as AppScope]}</li>
        ))}
      </ul>
      <ErrorNotice of={revoke} />
    </Item>
  );
}
