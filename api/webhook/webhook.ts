/** A person's webhooks: the list, their deliveries, and the mutations that make and end them. */
import type { Resolvers } from '../../schema/types.generated.ts';
import type { WebhookRow } from '../neo4j/catalogue.generated.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { askedBy } from './asked-by.ts';
import { createWebhook } from './create.ts';
import { deliveriesOf } from './deliveries.ts';
import type { Hosts } from './hosts.ts';
import { removeWebhook, replayDelivery } from './mutations.ts';
import type { ClosedTo } from './query.ts';

declare module '../request/context.ts' {
  interface Services {
    webhooks: { readonly hosts: Hosts; readonly closedTo: ClosedTo };
  }
}
declare module '../request/loaders.ts' {
  interface Rows {
    webhook: WebhookRow;
  }
}

export const webhookReaders: Pick<Readers, 'webhook'> = {
  webhook: {
    nodeType: 'Webhook',
    read: ({ run, me, token, app, now }, ids) => run('webhook/read', { me, token, app, ids, now }),
  },
};

export const webhookResolvers: Resolvers = {
  Webhook: {
    createdAt: ({ at }) => at,
    deliveries: ({ id }, args, context) => deliveriesOf(context, id, args),
  },
  Delivery: {
    state: ({ deliveredAt, due }) =>
      due !== null ? 'WAITING' : deliveredAt !== null ? 'DELIVERED' : 'FAILED',
    nextTryAt: ({ due }) => due,
  },
  Viewer: {
    webhooks: (viewer, args, context) =>
      page(context, 'webhooks', args, {
        fetch: (after, limit) =>
          context.run('webhook/list', {
            me: viewer.id,
            ...askedBy(context),
            now: context.now,
            ...beforeMoment(after),
            limit,
          }),
        position: byMoment,
      }),
  },
  Mutation: { createWebhook, removeWebhook, replayDelivery },
};
