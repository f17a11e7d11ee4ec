import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { id } from '../request/text.ts';
import { askedBy } from './asked-by.ts';

type Mutations = Required<MutationResolvers>;

export const removeWebhook: Mutations['removeWebhook'] = (parent, args, context, info) =>
  mutation({
    check: v.object({ webhookId: id() }),
    subject: ({ webhookId }) => webhookId,
    async apply({ run, me, now }, _input, webhook) {
      const [removed] = await run('webhook/remove', {
        me,
        webhook,
        ...askedBy(context),
        now,
      });
      if (!removed) return notFound('webhookId');
      await noteNow(run, now, { kind: 'WEBHOOK_REMOVED', person: me, what: webhook });
      return null;
    },
  })(parent, args, context, info);

export const replayDelivery: Mutations['replayDelivery'] = (parent, args, context, info) =>
  mutation({
    check: v.object({ deliveryId: id() }),
    subject: ({ deliveryId }) => deliveryId,
    async apply({ run, me, now }, _input, delivery) {
      const [replayed] = await run('webhook/replay', {
        me,
        delivery,
        ...askedBy(context),
        now,
      });
      return replayed ? null : notFound('deliveryId');
    },
  })(parent, args, context, info);
