import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import { mutation } from '../request/mutation.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { limitReached, notFound } from '../request/problem.ts';
import { id, prose } from '../request/text.ts';
import type { TopicRow } from '../topic/topic.ts';
import { findable } from './findable.ts';

/** The viewer's own offer, with the topic it is about. */
export interface OfferRow extends TopicRow {
  note: string | null;
  since: number;
}

const offerHelp = mutation({
  check: v.object({ topicId: id(), note: v.nullish(prose(500)) }),
  subject: ({ topicId }) => topicId,
  async apply({ run, me, now }, { note = null }, topic) {
    const [set] = await run('offer/set', { me, topic, note, now });
    if (!set) return notFound('topicId');
    if (!set.allowed) return limitReached(`One can offer help with ${set.limit} topics.`, null, 'topicId');
    await findable(run, [me]);
    return null;
  },
});

const withdrawOffer = mutation({
  check: v.object({ topicId: id() }),
  subject: ({ topicId }) => topicId,
  async apply({ run, me }, _input, topic) {
    const [withdrawn] = await run('offer/withdraw', { me, topic });
    if (!withdrawn) return notFound('topicId');
    await findable(run, [me]);
    return null;
  },
});

export const offerResolvers: Resolvers = {
  Offer: { topic: (offer) => offer },
  Viewer: {
    offers: (viewer, args, context) =>
      page(context, 'offers', args, {
        fetch: (after, limit) => context.run('offer/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { offerHelp, withdrawOffer },
  OfferHelpPayload: {
    async offer({ subjectId }, _args, context) {
      if (subjectId === null || !context.viewer) return null;
      const [offer] = await context.run('offer/read', { me: context.viewer.id, topic: subjectId });
      return offer ?? null;
    },
  },
  WithdrawOfferPayload: {
    topic: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.topic.load(subjectId),
  },
};
