import type { Resolvers } from '../../schema/types.generated.ts';
import { behindText, bySort, page } from '../request/page.ts';
import { offerHelp, setAvailability, withdrawOffer } from './mutations.ts';
import { accountGone, type Context } from '../request/context.ts';

async function availabilityOf(me: string, context: Context) {
  const [availability] = await context.run('offer/availability', { me });
  if (!availability) throw accountGone();
  const { pausedUntil } = availability;
  return {
    ...availability,
    pausedUntil: pausedUntil !== null && pausedUntil > context.now ? pausedUntil : null,
  };
}

export const offerResolvers: Resolvers = {
  Offer: { topic: (offer) => offer },
  Viewer: {
    availability: (viewer, _args, context) => availabilityOf(viewer.id, context),
    offers: (viewer, args, context) =>
      page(context, 'offers', args, {
        fetch: (after, limit) => context.run('offer/list', { me: viewer.id, ...behindText(after), limit }),
        position: bySort,
      }),
  },
  Mutation: { offerHelp, withdrawOffer, setAvailability },
  SetAvailabilityPayload: {
    availability: ({ subjectId }, _args, context) =>
      subjectId === null ? null : availabilityOf(subjectId, context),
  },
  OfferHelpPayload: {
    async offer({ subjectId }, _args, context) {
      if (subjectId === null || !context.viewer) return null;
      const [offer] = await context.run('offer/read', { me: context.viewer.id, topic: subjectId });
      return offer ?? null;
    },
  },
};
