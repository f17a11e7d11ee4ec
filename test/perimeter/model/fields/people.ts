/** A person, their ties, offers and settings, and the invitations, sessions and tokens that are theirs. */
import type { Grant, Passkey, RegisteredApp } from '../facts.ts';
import type { Delivery, Invitation, Offer, Person } from '../facts.ts';
import type { Session, Token, Topic as TopicFact } from '../facts.ts';
import type { Trust as TrustFact, Vouch as VouchFact, Webhook, Wish } from '../facts.ts';
import { receivesEvent } from '../activity.ts';
import { isNewcomer } from '../joining.ts';
import { latestFirst, personOf, projectsWhere } from '../lists.ts';
import { keeps, readsWriter } from '../reading.ts';
import { blockBetween, byId, trustOf } from '../ties.ts';
import { makerNameOf, makerOf } from '../webhooks.ts';
import { given, levelOf, type Fields } from './field.ts';

export const people = {
  Person: {
    ...given<Person>('id', 'name', 'about'),
    myTrust: ({ id }, view) => trustOf(view, view.me, id),
    myVouch: ({ id }, { world, me }) =>
      world.vouches.find(({ from, to }) => from === me && to === id) ?? null,
    /** The projects both keep, and those in which I read them. That they keep others is not told. */
    logbooks: ({ id }, view) =>
      projectsWhere(
        view,
        (project) =>
          readsWriter(view, id, project) ||
          (keeps(view, id, project) && keeps(view, view.me, project) && !blockBetween(view, view.me, id)),
      ),
  } satisfies Fields<Person>,
  Trust: {
    ...given<TrustFact>('since', 'reads', 'readsFrom'),
    person: ({ to }, view) => personOf(view, to),
    level: ({ weight }) => levelOf(weight),
  } satisfies Fields<TrustFact>,
  Vouch: {
    ...given<VouchFact>('since'),
    person: ({ to }, view) => personOf(view, to),
  } satisfies Fields<VouchFact>,
  Topic: given<TopicFact>('id', 'name'),
  Offer: {
    ...given<Offer>('note', 'since'),
    topic: ({ topic }, { world }) => byId(world.topics, topic),
  } satisfies Fields<Offer>,
  TopicWish: given<Wish>('id', 'name', 'note', 'since'),
  Availability: {
    ...given<Person>('open', 'weeklyCap'),
    pausedUntil: ({ pausedUntil }, { world }) => ((pausedUntil ?? 0) > world.now ? pausedUntil : null),
  } satisfies Fields<Person>,
  MailSettings: {
    asked: ({ mailAsked }) => mailAsked ?? true,
    digest: ({ digest }) => digest ?? 'NEVER',
    locale: ({ locale }) => locale ?? null,
  } satisfies Fields<Person>,
  Invitation: {
    ...given<Invitation>('id', 'words', 'createdAt', 'expiresAt'),
    inviterName: ({ inviter }, view) => personOf(view, inviter)?.name,
    mine: ({ inviter }, { me }) => inviter === me,
    newcomer: ({ inviter }, view) => inviter !== view.me && isNewcomer(view),
    level: ({ inviter, weight }, { me }) => (inviter === me ? levelOf(weight) : null),
  } satisfies Fields<Invitation>,
  Session: {
    ...given<Session>('id', 'createdAt', 'lastSeenAt', 'expiresAt'),
    current: () => true,
  } satisfies Fields<Session>,
  Token: given<Token>('id', 'name', 'scopes', 'createdAt', 'lastUsedAt', 'expiresAt'),
  /** One grant of each app at most. */
  App: {
    ...given<Grant>('scopes', 'lastUsedAt', 'expiresAt'),
    id: ({ app }) => app,
    name: ({ app }, { world }) => byId(world.apps ?? [], app)?.name,
    purpose: ({ app }, { world }) => byId(world.apps ?? [], app)?.purpose,
    letInAt: ({ createdAt }) => createdAt,
  } satisfies Fields<Grant>,
  RegisteredApp: {
    ...given<RegisteredApp>('id', 'name', 'purpose', 'redirects', 'registeredAt'),
    state: () => 'READY',
  } satisfies Fields<RegisteredApp>,
  Passkey: given<Passkey>('id', 'name', 'createdAt', 'lastUsedAt'),
  Webhook: {
    ...given<Webhook>('id', 'url', 'query', 'createdAt', 'disabledAt'),
    maker: makerOf,
    makerName: makerNameOf,
    deliveries: ({ id }, { world }) =>
      latestFirst(
        (world.deliveries ?? []).filter(({ webhook }) => webhook === id),
        ({ at }) => at,
      ),
  } satisfies Fields<Webhook>,
  Delivery: {
    ...given<Delivery>('id', 'tries', 'triedAt', 'status'),
    event: ({ event: id }, view) => {
      const event = byId(view.world.events, id);
      return event && receivesEvent(view, event) ? event : null;
    },
    state: ({ due, deliveredAt }) =>
      due !== null ? 'WAITING' : deliveredAt !== null ? 'DELIVERED' : 'FAILED',
    nextTryAt: ({ due }) => due,
  } satisfies Fields<Delivery>,
} as const;
