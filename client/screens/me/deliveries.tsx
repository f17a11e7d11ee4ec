/** What was sent to one address lately, and sending it again. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { DeliveriesQuery } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadState } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './me.module.css';
import { useWebhookWords } from './webhook-words.ts';

const deliveriesQuery = graphql(/* GraphQL */ `
  query Deliveries($id: ID!) {
    node(id: $id) {
      ... on Webhook {
        id
        deliveries(first: 10) {
          edges {
            node {
              id
              state
              triedAt
              nextTryAt
              status
            }
          }
        }
      }
    }
  }
`);
const replayDeliveryMutation = graphql(/* GraphQL */ `
  mutation ReplayDelivery($input: ReplayDeliveryInput!) {
    replayDelivery(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** They are read when they are opened. */
export function Deliveries({ webhook }: { webhook: string }) {
  const words = useWebhookWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.deliveries}</summary>
      {open ? <DeliveryList webhook={webhook} /> : null}
    </details>
  );
}

function DeliveryList({ webhook }: { webhook: string }) {
  const words = useWebhookWords();
  const [{ data, error }, refetch] = useQuery({ query: deliveriesQuery, variables: { id: webhook } });
  const list = data?.node && 'deliveries' in data.node ? data.node.deliveries.edges : undefined;
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {list?.length === 0 ? <p className="quiet">{words.noDeliveries}</p> : null}
      <ul className={styles['items']}>
        {list?.map(({ node }) => (
          <DeliveryItem
            key={node.id}
            delivery={node}
            onReplayed={() => refetch({ requestPolicy: 'network-only' })}
          />
        ))}
      </ul>
    </>
  );
}

type Delivery = Extract<
  NonNullable<DeliveriesQuery['node']>,
  { id: string }
>['deliveries']['edges'][number]['node'];

function DeliveryItem({ delivery, onReplayed }: { delivery: Delivery; onReplayed(): void }) {
  const { id, state, triedAt, nextTryAt, status } = delivery;
  const words = useWebhookWords();
  const toast = useToast();
  const replay = useSubmit(replayDeliveryMutation);
  const send = async () => {
    if (!succeeded(await replay.submit({ deliveryId: id }))) return;
    toast({ text: words.sentAgain });
    onReplayed();
  };
  return (
    <li className={styles['item']}>
      <span>
        {words.moment(triedAt)}
        <span className={styles['says']}>
          {words.state[state]}, {status === null ? words.noAnswer : words.answer(status)}
          {nextTryAt === null ? null : `, ${words.nextTry(words.moment(nextTryAt))}`}
        </span>
      </span>
      <Button busy={replay.busy} aria-label={words.againNamed(words.moment(triedAt))} onClick={send}>
        {words.again}
      </Button>
      <ErrorNotice of={replay} />
    </li>
  );
}
