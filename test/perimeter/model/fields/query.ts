/** The root of the contract, and the lists of the person who asks. */
import { askState } from '../asks.ts';
import { receivesEvent } from '../activity.ts';
import { seesIntroduction, roleOf } from '../introductions.ts';
import { invitationBehind } from '../joining.ts';
import { inOrder, latestFirst, peopleWhere, personOf, projectsWhere, tiesByName } from '../lists.ts';
import { isOpen, seesPerson, seesProposal } from '../people.ts';
import { keeps, readableItem, readsAsk, seesProject } from '../reading.ts';
import { readsMessage, takesPart } from '../threads.ts';
import type { Id } from '../facts.ts';
import { byId, hasMet, seesBlocked, type Viewpoint } from '../ties.ts';
import { ownWebhooks } from '../webhooks.ts';
import { given, type Fields } from './field.ts';

const ownInvitations = (view: Viewpoint) =>
  view.world.invitations.filter((one) => one.inviter === view.me && isOpen(view, one));
const ownSessions = ({ world, me }: Viewpoint) =>
  world.sessions.filter(({ person, expiresAt }) => person === me && expiresAt > world.now);

/** What can be read by its id alone; null for everything else. */
function thing(view: Viewpoint, id: Id) {
  const { people, topics, projects, threads, messages, introductions, proposals } = view.world;
  return (
    (seesPerson(view, id) ? byId(people, id) : null) ??
    byId(topics, id) ??
    (seesProject(view, id) ? byId(projects, id) : null) ??
    readableItem(view, id) ??
    byId(
      threads.filter((thread) => takesPart(view, thread)),
      id,
    ) ??
    byId(
      messages.filter((message) => readsMessage(view, message)),
      id,
    ) ??
    byId(
      introductions.filter((one) => seesIntroduction(view, one)),
      id,
    ) ??
    byId(
      proposals.filter((one) => seesProposal(view, one)),
      id,
    ) ??
    byId(ownInvitations(view), id) ??
    byId(ownSessions(view), id) ??
    byId(ownWebhooks(view), id)
  );
}

export const Query = {
  viewer: (_: unknown, { me }) => ({ me }),
  node: (_: unknown, view, { id = '' }) => thing(view, id),
  nodes: (_: unknown, view, { ids = [] }) => ids.map((id) => thing(view, id)),
  topics: (_: unknown, { world }, { matching }) =>
    inOrder(
      world.topics.filter(({ name }) => name.includes(matching ?? '')),
      ({ name }) => name,
      ({ id }) => id,
    ),
  invitation: (_: unknown, view, { code }) => invitationBehind(view, code),
  house: () => ({ demo: false, contact: 'host@house.example' }),
  rateLimit: () => ({}),
} satisfies Fields<unknown>;

export const House = given<{ demo: boolean; contact: string }>('demo', 'contact');

export const Viewer = {
  id: (_: unknown, { me }) => me.replace(/^person/, 'viewer'),
  person: (_: unknown, view) => personOf(view, view.me),
  availability: (_: unknown, view) => personOf(view, view.me),
  mail: (_: unknown, view) => personOf(view, view.me),
  demo: () => null,
  offers: (_: unknown, { world, me }) =>
    inOrder(
      world.offers.filter((offer) => offer.person === me),
      ({ topic }) => byId(world.topics, topic)?.name ?? '',
      ({ topic }) => topic,
    ),
  topicWishes: (_: unknown, { world, me }) =>
    inOrder(
      world.wishes.filter((wish) => wish.person === me),
      ({ name }) => name,
      ({ id }) => id,
    ),
  acquaintances: (_: unknown, view) => peopleWhere(view, (id) => hasMet(view, id)),
  blocked: (_: unknown, view) => peopleWhere(view, (id) => seesBlocked(view, id)),
  trusts: (_: unknown, view) =>
    tiesByName(
      view,
      view.world.trusts.filter(({ from }) => from === view.me),
    ),
  vouches: (_: unknown, view) =>
    tiesByName(
      view,
      view.world.vouches.filter(({ from }) => from === view.me),
    ),
  projects: (_: unknown, view) => projectsWhere(view, (project) => keeps(view, view.me, project)),
  logbooks: (_: unknown, view) =>
    projectsWhere(view, (project) => !keeps(view, view.me, project) && seesProject(view, project)),
  asks: (_: unknown, view, { state }) =>
    latestFirst(
      view.world.asks.filter((ask) => ask.asker === view.me && (!state || askState(view, ask) === state)),
      ({ draftedAt }) => draftedAt,
    ),
  circleAsks: (_: unknown, view) =>
    latestFirst(
      view.world.asks.filter((ask) => ask.asker !== view.me && readsAsk(view, ask)),
      ({ sharedAt }) => sharedAt ?? 0,
    ),
  invitations: (_: unknown, view) => latestFirst(ownInvitations(view), ({ createdAt }) => createdAt),
  keeperProposals: (_: unknown, view) =>
    latestFirst(
      view.world.proposals.filter((one) => seesProposal(view, one)),
      ({ at }) => at,
    ),
  sessions: (_: unknown, view) => latestFirst(ownSessions(view), ({ createdAt }) => createdAt),
  tokens: (_: unknown, { world, me }) =>
    latestFirst(
      (world.tokens ?? []).filter((token) => token.person === me && token.expiresAt > world.now),
      ({ createdAt }) => createdAt,
    ),
  apps: (_: unknown, { world, me }) =>
    latestFirst(
      (world.grants ?? []).filter((grant) => grant.person === me && grant.expiresAt > world.now),
      ({ createdAt }) => createdAt,
    ),
  registeredApps: (_: unknown, { world, me }) =>
    latestFirst(
      (world.apps ?? []).filter(({ person }) => person === me),
      ({ registeredAt }) => registeredAt,
    ),
  passkeys: (_: unknown, { world, me }) =>
    latestFirst(
      (world.passkeys ?? []).filter(({ person }) => person === me),
      ({ createdAt }) => createdAt,
    ),
  webhooks: (_: unknown, view) => latestFirst(ownWebhooks(view), ({ createdAt }) => createdAt),
  threads: (_: unknown, view) =>
    latestFirst(
      view.world.threads.filter((thread) => takesPart(view, thread)),
      ({ startedAt }) => startedAt,
    ),
  introductions: (_: unknown, view, { role }) =>
    latestFirst(
      view.world.introductions.filter(
        (one) => seesIntroduction(view, one) && (!role || roleOf(one, view.me) === role),
      ),
      ({ at }) => at,
    ),
  activity: (_: unknown, view) =>
    inOrder(
      view.world.events.filter((event) => receivesEvent(view, event)),
      ({ seq }) => seq,
      ({ id }) => id,
    ),
} satisfies Fields<unknown>;
