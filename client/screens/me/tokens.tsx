/** The apps that the viewer has let in, and their own bearer tokens. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { TokensQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { useAppWords } from '../consent/words.ts';
import { AppList } from './apps.tsx';
import { Item } from './item.tsx';
import { MakeToken } from './make-token.tsx';
import styles from './me.module.css';

const tokensQuery = graphql(/* GraphQL */ `
  query Tokens {
    viewer {
      tokens(first: 50) {
        edges {
          node {
            id
            name
            scopes
            lastUsedAt
            expiresAt
          }
        }
      }
    }
  }
`);
const revokeTokenMutation = graphql(/* GraphQL */ `
  mutation RevokeToken($input: RevokeTokenInput!) {
    revokeToken(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Tokens() {
  const { tokens, me } = useWords();
  const { apps, build } = useAppWords();
  const { viewer } = useSession();
  return (
    <Screen title={tokens.title} back={{ to: '/me', label: me.title }}>
      {viewer?.demo ? (
        <>
          <p>{tokens.demoNo}</p>
          <p>
            <a href="/explore" className="button" data-weight="plain">
              {tokens.explore}
            </a>
          </p>
        </>
      ) : (
        <>
          <section className="stack" aria-label={apps.title}>
            <h2>{apps.title}</h2>
            <AppList />
          </section>
          <section className="stack" aria-label={apps.tokens}>
            <h2>{apps.tokens}</h2>
            <p>{tokens.hint}</p>
            <TokenList />
          </section>
          <div className="row">
            <ButtonLink to="/me/build" weight="plain">
              {build.title}
            </ButtonLink>
            <ButtonLink to="/me/webhooks" weight="plain">
              {apps.webhooks}
            </ButtonLink>
          </div>
        </>
      )}
    </Screen>
  );
}

function TokenList() {
  const { tokens } = useWords();
  const [making, setMaking] = useState(false);
  const [{ data, error }, refetch] = useQuery({ query: tokensQuery });
  const list = data?.viewer?.tokens.edges.map(({ node }) => node);
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {list?.length === 0 && !making ? <p className="quiet">{tokens.none}</p> : null}
      <ul className={styles['items']}>
        {list?.map((token) => (
          <TokenItem key={token.id} token={token} />
        ))}
      </ul>
      {making ? (
        <MakeToken onClose={() => setMaking(false)} />
      ) : (
        <p>
          <Button weight="first" onClick={() => setMaking(true)}>
            {tokens.make}
          </Button>
        </p>
      )}
    </>
  );
}

type Token = NonNullable<TokensQuery['viewer']>['tokens']['edges'][number]['node'];

function TokenItem({ token: { id, name, scopes, lastUsedAt, expiresAt } }: { token: Token }) {
  const { tokens, day } = useWords();
  const revoke = useSubmit(revokeTokenMutation);
  const shown = name ?? tokens.byHost;
  const revoking = useConfirm({
    title: tokens.revokeSure(shown),
    confirm: tokens.revoke,
    busy: revoke.busy,
    onConfirm: () => revoke.submit({ tokenId: id }),
    children: <p>{tokens.revokeSays}</p>,
  });
  return (
    <Item
      name={shown}
      says={[lastUsedAt ? tokens.used(day(lastUsedAt)) : tokens.neverUsed, tokens.until(day(expiresAt))].join(
        ', ',
      )}
      act={<Button onClick={revoking.ask}>{tokens.revoke}</Button>}
    >
      <ul className="quiet small">
        {scopes.map((scope) => (
          <li key={scope}>{tokens.scope[scope]}</li>
        ))}
      </ul>
      <ErrorNotice of={revoke} />
      {revoking.dialog}
    </Item>
  );
}
