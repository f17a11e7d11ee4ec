/** For people who build apps: those they registered, and a form to register another. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { RegisteredAppsQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { useAppWords } from '../consent/words.ts';
import { Item } from './item.tsx';
import styles from './me.module.css';
import { RegisterForm } from './register-app.tsx';

const registeredAppsQuery = graphql(/* GraphQL */ `
  query RegisteredApps {
    viewer {
      registeredApps(first: 50) {
        edges {
          node {
            id
            name
            purpose
            redirects
            state
          }
        }
      }
    }
  }
`);
const removeAppMutation = graphql(/* GraphQL */ `
  mutation RemoveApp($input: RemoveAppInput!) {
    removeApp(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Build() {
  const { tokens } = useWords();
  const { build } = useAppWords();
  const { viewer } = useSession();
  return (
    <Screen title={build.title} back={{ to: '/me/tokens', label: tokens.title }}>
      {viewer?.demo ? (
        <p>{build.demoNo}</p>
      ) : (
        <>
          <p>{build.says}</p>
          <p>
            <a href="/explore" className="button" data-weight="plain">
              {build.docs}
            </a>
          </p>
          <RegisteredApps />
        </>
      )}
    </Screen>
  );
}

function RegisteredApps() {
  const { build } = useAppWords();
  const [registering, setRegistering] = useState(false);
  const [{ data, error }, refetch] = useQuery({ query: registeredAppsQuery });
  const list = data?.viewer?.registeredApps.edges.map(({ node }) => node);
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {list?.length === 0 && !registering ? <p className="quiet">{build.none}</p> : null}
      <ul className={styles['items']}>
        {list?.map((app) => (
          <RegisteredAppItem key={app.id} app={app} />
        ))}
      </ul>
      {registering ? (
        <RegisterForm onClose={() => setRegistering(false)} />
      ) : (
        <p>
          <Button weight="first" onClick={() => setRegistering(true)}>
            {build.register}
          </Button>
        </p>
      )}
    </>
  );
}

type RegisteredApp = NonNullable<RegisteredAppsQuery['viewer']>['registeredApps']['edges'][number]['node'];

function RegisteredAppItem({ app: { id, name, purpose, redirects, state } }: { app: RegisteredApp }) {
  const { build } = useAppWords();
  const remove = useSubmit(removeAppMutation);
  const removing = useConfirm({
    title: build.removeSure(name),
    confirm: build.remove,
    busy: remove.busy,
    onConfirm: () => remove.submit({ appId: id }),
    children: <p>{build.removeSays}</p>,
  });
  return (
    <Item name={name} says={build.state[state]} act={<Button onClick={removing.ask}>{build.remove}</Button>}>
      <p className={styles['words']} dir="auto">
        {purpose}
      </p>
      <p className={styles['secret']}>
        {build.id} <code>{id}</code>
      </p>
      <ul className="quiet small">
        {redirects.map((redirect) => (
          <li key={redirect} className={styles['secret']}>
            {redirect}
          </li>
        ))}
      </ul>
      <ErrorNotice of={remove} />
      {removing.dialog}
    </Item>
  );
}
