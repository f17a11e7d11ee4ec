/** The addresses to which the viewer's news are sent, and what was sent there. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { WebhooksQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Deliveries } from './deliveries.tsx';
import { Item } from './item.tsx';
import { MakeWebhook } from './make-webhook.tsx';
import styles from './me.module.css';
import { useWebhookWords } from './webhook-words.ts';

const webhooksQuery = graphql(/* GraphQL */ `
  query Webhooks {
    viewer {
      webhooks(first: 50) {
        edges {
          node {
            id
            url
            createdAt
            maker
            makerName
            disabledAt
          }
        }
      }
    }
  }
`);
const removeWebhookMutation = graphql(/* GraphQL */ `
  mutation RemoveWebhook($input: RemoveWebhookInput!) {
    removeWebhook(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Webhooks() {
  const { tokens } = useWords();
  const words = useWebhookWords();
  const { viewer } = useSession();
  return (
    <Screen title={words.title} back={{ to: '/me/tokens', label: tokens.title }}>
      {viewer?.demo ? (
        <p>{words.demoNo}</p>
      ) : (
        <>
          <p>{words.says}</p>
          <WebhookList />
        </>
      )}
    </Screen>
  );
}

function WebhookList() {
  const words = useWebhookWords();
  const [making, setMaking] = useState(false);
  const [{ data, error }, refetch] = useQuery({ query: webhooksQuery });
  const list = data?.viewer?.webhooks.edges.map(({ node }) => node);
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {list?.length === 0 && !making ? <p className="quiet">{words.none}</p> : null}
      <ul className={styles['items']}>
        {list?.map((webhook) => (
          <WebhookItem key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      {making ? (
        <MakeWebhook onClose={() => setMaking(false)} />
      ) : (
        <p>
          <Button weight="first" onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        </p>
      )}
    </>
  );
}

type Webhook = NonNullable<WebhooksQuery['viewer']>['webhooks']['edges'][number]['node'];

function WebhookItem({
  webhook: { id, url, createdAt, maker, makerName, disabledAt },
}: {
  webhook: Webhook;
}) {
  const { day } = useWords();
  const words = useWebhookWords();
  const remove = useSubmit(removeWebhookMutation);
  const removing = useConfirm({
    title: words.removeSure,
    confirm: words.remove,
    busy: remove.busy,
    onConfirm: () => remove.submit({ webhookId: id }),
    children: (
      <>
        <p className={styles['secret']}>{url}</p>
        <p>{words.removeSays}</p>
      </>
    ),
  });
  return (
    <Item
      name={url}
      says={words.made[maker](makerName ?? '', day(createdAt))}
      act={
        <Button aria-label={words.removeNamed(url)} onClick={removing.ask}>
          {words.remove}
        </Button>
      }
    >
      {disabledAt ? <p>{words.disabled(day(disabledAt))}</p> : null}
      <Deliveries webhook={id} />
      <ErrorNotice of={remove} />
      {removing.dialog}
    </Item>
  );
}
