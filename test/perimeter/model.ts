/**
 * Who may see what, told once more and apart from the server: this file shares nothing with it but the names of the contract. Everything
 * is a list of plain facts; `me` is whoever looks, and moments are milliseconds since 1970. What the API answers is compared with this, both ways.
 */
import type {
  Ask,
  Entry,
  Event,
  Id,
  Introduction,
  Invitation,
  Message,
  Offer,
  Perimeter,
  Person,
  Project,
  Proposal,
  Reason,
  Session,
  Surfaced,
  Thread,
  Topic,
  Trust,
  Vouch,
} from './facts.ts';
import {
  apart,
  hears,
  isIntroducedTo,
  isThere,
  isTold,
  partyOf,
  roleOf,
  stateOf as standing,
  wordsOf,
  type Eyes,
  type Role,
} from './introductions.ts';

export type * from './facts.ts';
export { apart, hears, type Eyes } from './introductions.ts';

const never = Number.POSITIVE_INFINITY;
const leads = (ties: { from: Id; to: Id }[], from: Id, to: Id) =>
  ties.some((tie) => tie.from === from && tie.to === to);
const byId = <Thing extends { id: Id }>(things: Thing[], id: Id) =>
  things.find((thing) => thing.id === id) ?? null;

// ---- Between two people

const hasMet = ({ world, me }: Eyes, person: Id) => leads(world.met, me, person);
const trusts = ({ world }: Eyes, from: Id, to: Id) =>
  world.trusts.find((trust) => trust.from === from && trust.to === to) ?? null;
/** One sees whom one has blocked oneself, unless they have blocked one too. */
const hasBlocked = ({ world, me }: Eyes, person: Id) =>
  leads(world.blocks, me, person) && !leads(world.blocks, person, me);

// ---- Who reads what somebody writes

const keepsSince = ({ world }: Eyes, person: Id, project: Id) =>
  world.keeps.find((one) => one.person === person && one.project === project)?.since ?? never;
const keeps = (eyes: Eyes, person: Id, project: Id) => keepsSince(eyes, person, project) < never;
const perimeterOf = ({ world }: Eyes, writer: Id, project: Id): Perimeter =>
  world.perimeters.find((drawn) => drawn.writer === writer && drawn.project === project) ?? {
    writer,
    project,
    threshold: 1,
    only: null,
    except: [],
  };

/** From which moment on a reader reads what a writer writes within a perimeter: 0 for everything, never for nothing. */
function readsFrom(eyes: Eyes, reader: Id, { writer, project, threshold, only, except }: Perimeter): number {
  // Whoever removed a project reads nothing in it, though it lives on for a keeper behind a block.
  if (
    apart(eyes, reader, writer) ||
    eyes.world.renounced.some((one) => one.person === reader && one.project === project)
  )
    return never;
  const trust = trusts(eyes, writer, reader);
  const letIn =
    trust !== null &&
    trust.weight >= threshold &&
    !except.includes(reader) &&
    (only === null || only.includes(reader));
  const asTrusted =
    !letIn || trust.reads === 'NOTHING'
      ? never
      : trust.reads === 'EVERYTHING'
        ? 0
        : (trust.readsFrom ?? never);
  return Math.min(asTrusted, keepsSince(eyes, reader, project)); // fellow keepers read from when they joined, whatever the perimeter
}
const reads = (eyes: Eyes, writer: Id, project: Id, written: number) =>
  readsFrom(eyes, eyes.me, perimeterOf(eyes, writer, project)) <= written;

export const readsEntry = (eyes: Eyes, entry: Entry) =>
  entry.writer === eyes.me || (!entry.forMe && reads(eyes, entry.writer, entry.project, entry.writtenAt));
/** A shared ask is read like an entry written when it was shared; a draft is its asker's alone. */
export const readsAsk = (eyes: Eyes, ask: Ask) =>
  ask.asker === eyes.me || (ask.state !== 'DRAFT' && reads(eyes, ask.asker, ask.project, ask.sharedAt ?? 0));
const itemRead = (eyes: Eyes, id: Id) =>
  byId<Entry | Ask>(
    [
      ...eyes.world.entries.filter((one) => readsEntry(eyes, one)),
      ...eyes.world.asks.filter((one) => readsAsk(eyes, one)),
    ],
    id,
  );
/** One reads an entry or ask of this writer in this project. */
const readsWriter = (eyes: Eyes, writer: Id, project: Id) =>
  eyes.world.entries.some(
    (entry) => entry.writer === writer && entry.project === project && readsEntry(eyes, entry),
  ) || eyes.world.asks.some((ask) => ask.asker === writer && ask.project === project && readsAsk(eyes, ask));
export const seesProject = (eyes: Eyes, project: Id) =>
  keeps(eyes, eyes.me, project) || eyes.world.people.some(({ id }) => readsWriter(eyes, id, project));

// ---- Who could help

const words = (text: string | null) => (text ?? '').split(/[^a-z]+/);
const says = ({ world }: Eyes, person: Person, word: string) =>
  words(person.about).includes(word) ||
  world.offers.some(
    ({ person: offering, topic, note }) =>
      offering === person.id &&
      [...words(note), ...words(byId(world.topics, topic)?.name ?? null)].includes(word),
  );
const offersTopic = ({ world }: Eyes, person: Id, topic: Id) =>
  world.offers.find((offer) => offer.person === person && offer.topic === topic) ?? null;
/** A reason is given while it is true. */
const stillTrue = (eyes: Eyes, person: Person, { kind, of }: Reason) =>
  kind === 'text'
    ? says(eyes, person, of)
    : (offersTopic(eyes, person.id, of)?.evidence ?? -1) >= (kind === 'evidence' ? 1 : 0);
const dismissed = ({ world, me }: Eyes, person: Id, ask: Id) =>
  world.dismissals.some(
    ({ from, to, scope, until, ask: forAsk }) =>
      from === me &&
      to === person &&
      (scope === 'EVER' ||
        (scope === 'ASK' && forAsk === ask) ||
        (scope === 'NOW' && (until ?? 0) > world.now)),
  );
/** A connector holds while one trusts them and they vouch for the other. */
export const leadsThrough = (eyes: Eyes, connector: Id, person: Id) =>
  trusts(eyes, eyes.me, connector) !== null && leads(eyes.world.vouches, connector, person);

/** Somebody once found for an ask of one's own is shown while they still hold. */
function holds(eyes: Eyes, { ask, person: id, lane, reasons, connectors }: Surfaced): boolean {
  const person = byId(eyes.world.people, id);
  if (
    !person ||
    !person.open ||
    (person.pausedUntil ?? 0) > eyes.world.now ||
    apart(eyes, eyes.me, id) ||
    dismissed(eyes, id, ask)
  )
    return false;
  if (
    eyes.world.introductions.some(
      (one) => one.ask === ask && one.candidate === id && one.expiresAt <= eyes.world.now,
    )
  )
    return false; // asked once, and that is over
  const topics = reasons.filter(({ kind }) => kind === 'topic');
  if (topics.length > 0 && !topics.some(({ of }) => offersTopic(eyes, id, of))) return false;
  const trust = trusts(eyes, eyes.me, id);
  return lane === 'DORMANT'
    ? (trust?.weight ?? 0) >= 0.4
    : trust === null && connectors.some((connector) => leadsThrough(eyes, connector, id));
}
export const found = (eyes: Eyes) =>
  eyes.world.surfaced.filter((one) => byId(eyes.world.asks, one.ask)?.asker === eyes.me && holds(eyes, one));

// ---- Who takes part in a conversation

export const takesPart = ({ me }: Eyes, { people }: Thread) => people.some(({ person }) => person === me);
const talksWith = (eyes: Eyes, id: Id) =>
  eyes.world.threads.some((thread) => takesPart(eyes, thread) && takesPart({ ...eyes, me: id }, thread));

// ---- What one hears of: of what one reads, never one's own doing; of what was said or done to one, while it is there

const hearsOf = (eyes: Eyes, { kind, about, from, to }: Event) =>
  from !== null
    ? from !== eyes.me &&
      itemRead(eyes, about) !== null &&
      (kind !== 'AskResolved' || byId(eyes.world.asks, about)?.state === 'RESOLVED')
    : to === eyes.me &&
      (byId(
        eyes.world.messages.filter((one) => hears(eyes, one)),
        about,
      ) ??
        byId(
          eyes.world.introductions.filter((one) => isThere(eyes, one)),
          about,
        )) !== null;

// ---- Whom one sees, and what is proposed to one

/** Whoever is proposed and every keeper see a proposal, unless a block stands between them and one of the two it is by and about. */
export const seesProposal = (eyes: Eyes, { person, proposer, project }: Proposal) =>
  (person === eyes.me || keeps(eyes, eyes.me, project)) &&
  !apart(eyes, eyes.me, proposer) &&
  !apart(eyes, eyes.me, person);
const proposedWith = (eyes: Eyes, id: Id) =>
  eyes.world.proposals.some(
    (proposal) =>
      seesProposal(eyes, proposal) &&
      (proposal.person === id || (proposal.person === eyes.me && proposal.proposer === id)),
  );
/** There is no directory: oneself, whom one has met or blocked, whom one reads, who was found and holds, and whom a proposal, a conversation or an introduction brings near. */
export const seesPerson = (eyes: Eyes, id: Id) =>
  id === eyes.me ||
  hasMet(eyes, id) ||
  hasBlocked(eyes, id) ||
  proposedWith(eyes, id) ||
  talksWith(eyes, id) ||
  isIntroducedTo(eyes, id) ||
  found(eyes).some(({ person }) => person === id) ||
  eyes.world.projects.some((project) => readsWriter(eyes, id, project.id));
export const isOpen = ({ world }: Eyes, { used, expiresAt }: Invitation) => !used && expiresAt > world.now;

// ---- What each field says. A list of people stands by name, a list of what happened with the latest first; lists come in pages.

const inOrder = <Thing>(
  list: Thing[],
  by: (thing: Thing) => string | number,
  id: (thing: Thing) => Id,
  direction = 1,
) => [...list].sort((a, b) => direction * (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : id(a) < id(b) ? -1 : 1));
const byName = (people: Person[]) =>
  inOrder(
    people,
    ({ name }) => name.toLowerCase(),
    ({ id }) => id,
  );
const latestFirst = <Thing extends { id: Id }>(list: Thing[], at: (thing: Thing) => number) =>
  inOrder(list, at, ({ id }) => id, -1);
const person = ({ world }: Eyes, id: Id) => byId(world.people, id);
const named = ({ world }: Eyes, test: (id: Id) => boolean) =>
  byName(world.people.filter(({ id }) => test(id)));
const ofPeople = <Tie extends { to: Id }>(eyes: Eyes, ties: Tie[]) =>
  inOrder(
    ties,
    ({ to }) => person(eyes, to)?.name.toLowerCase() ?? '',
    ({ to }) => to,
  );
const level = (weight: number) =>
  weight >= 1 ? 'FULL' : weight >= 0.7 ? 'TRUSTED' : weight >= 0.4 ? 'KNOWN' : null;
const weightOf = { FULL: 1, TRUSTED: 0.7, KNOWN: 0.4 } as const;
const stateOf = ({ world }: Eyes, { state, until }: Ask) =>
  ['INNER', 'WIDENED'].includes(state) && until !== null && until <= world.now ? 'CLOSED' : state;
const projectsWhere = ({ world }: Eyes, test: (project: Id) => boolean) =>
  latestFirst(
    world.projects.filter(({ id }) => test(id)),
    ({ createdAt }) => createdAt,
  );
const wouldRead = (eyes: Eyes, perimeter: Perimeter) =>
  named(eyes, (id) => id !== eyes.me && readsFrom(eyes, id, perimeter) <= eyes.world.now);

const toldOf = (eyes: Eyes, one: Introduction, role: Role) =>
  isTold(eyes, one, role) ? person(eyes, partyOf(one, role) ?? '') : null;

type Would = { threshold?: keyof typeof weightOf | null; only?: Id[] | null; except?: Id[] | null };
type Args = Would & {
  role?: Role | null;
  state?: string | null;
  kinds?: string[] | null;
  lane?: string;
  personId?: Id;
  id?: Id;
  code?: string;
  matching?: string | null;
};
type Fields<Thing> = Record<string, (thing: Thing, eyes: Eyes, args: Args) => unknown>;
const own = <Thing extends object>(...names: (keyof Thing & string)[]): Fields<Thing> =>
  Object.fromEntries(names.map((name) => [name, (thing: Thing) => thing[name]]));
const heard = (as: string): Fields<Event> => ({
  ...own<Event>('about'),
  [as]: ({ about }, eyes) =>
    itemRead(eyes, about) ??
    byId<Message | Introduction>([...eyes.world.messages, ...eyes.world.introductions], about),
});

export const rules = {
  Query: {
    viewer: (_: unknown, { me }) => ({ me }),
    node: (_: unknown, eyes, { id = '' }) => {
      const { people, topics, projects, threads, messages, introductions } = eyes.world;
      return (
        (seesPerson(eyes, id) ? byId(people, id) : null) ??
        byId(topics, id) ??
        (seesProject(eyes, id) ? byId(projects, id) : null) ??
        itemRead(eyes, id) ??
        byId(
          threads.filter((thread) => takesPart(eyes, thread)),
          id,
        ) ??
        byId(
          messages.filter((message) => hears(eyes, message)),
          id,
        ) ??
        byId(
          introductions.filter((one) => isThere(eyes, one)),
          id,
        )
      );
    },
    topics: (_: unknown, { world }, { matching }) =>
      inOrder(
        world.topics.filter(({ name }) => name.includes(matching ?? '')),
        ({ name }) => name,
        ({ id }) => id,
      ),
    /** Whoever holds the link of an open invitation may read it, unless a block stands between. */
    invitation: (_: unknown, eyes, { code }) =>
      eyes.world.invitations.find(
        (one) => one.code === code && isOpen(eyes, one) && !apart(eyes, eyes.me, one.inviter),
      ) ?? null,
    house: () => ({ demo: false }),
    rateLimit: () => ({}),
  } satisfies Fields<unknown>,
  Viewer: {
    person: (_: unknown, eyes) => person(eyes, eyes.me),
    availability: (_: unknown, eyes) => person(eyes, eyes.me),
    mail: (_: unknown, eyes) => person(eyes, eyes.me),
    offers: (_: unknown, { world, me }) =>
      inOrder(
        world.offers.filter((offer) => offer.person === me),
        ({ topic }) => byId(world.topics, topic)?.name ?? '',
        ({ topic }) => topic,
      ),
    acquaintances: (_: unknown, eyes) => named(eyes, (id) => hasMet(eyes, id)),
    blocked: (_: unknown, eyes) => named(eyes, (id) => hasBlocked(eyes, id)),
    trusts: (_: unknown, eyes) =>
      ofPeople(
        eyes,
        eyes.world.trusts.filter(({ from }) => from === eyes.me),
      ),
    vouches: (_: unknown, eyes) =>
      ofPeople(
        eyes,
        eyes.world.vouches.filter(({ from }) => from === eyes.me),
      ),
    projects: (_: unknown, eyes) => projectsWhere(eyes, (project) => keeps(eyes, eyes.me, project)),
    logbooks: (_: unknown, eyes) =>
      projectsWhere(eyes, (project) => !keeps(eyes, eyes.me, project) && seesProject(eyes, project)),
    asks: (_: unknown, eyes, { state }) =>
      latestFirst(
        eyes.world.asks.filter((ask) => ask.asker === eyes.me && (!state || stateOf(eyes, ask) === state)),
        ({ draftedAt }) => draftedAt,
      ),
    circleAsks: (_: unknown, eyes) =>
      latestFirst(
        eyes.world.asks.filter((ask) => ask.asker !== eyes.me && readsAsk(eyes, ask)),
        ({ sharedAt }) => sharedAt ?? 0,
      ),
    invitations: (_: unknown, eyes) =>
      latestFirst(
        eyes.world.invitations.filter((one) => one.inviter === eyes.me && isOpen(eyes, one)),
        ({ createdAt }) => createdAt,
      ),
    keeperProposals: (_: unknown, eyes) =>
      latestFirst(
        eyes.world.proposals.filter((one) => seesProposal(eyes, one)),
        ({ at }) => at,
      ),
    sessions: (_: unknown, { world, me }) =>
      latestFirst(
        world.sessions.filter((session) => session.person === me && session.expiresAt > world.now),
        ({ createdAt }) => createdAt,
      ),
    threads: (_: unknown, eyes) =>
      latestFirst(
        eyes.world.threads.filter((thread) => takesPart(eyes, thread)),
        ({ startedAt }) => startedAt,
      ),
    introductions: (_: unknown, eyes, { role }) =>
      latestFirst(
        eyes.world.introductions.filter(
          (one) => isThere(eyes, one) && (!role || roleOf(one, eyes.me) === role),
        ),
        ({ at }) => at,
      ),
    activity: (_: unknown, eyes) =>
      inOrder(
        eyes.world.events.filter((event) => hearsOf(eyes, event)),
        ({ seq }) => seq,
        ({ id }) => id,
      ),
    demo: () => null,
  } satisfies Fields<unknown>,
  Person: {
    ...own<Person>('id', 'name', 'about'),
    myTrust: ({ id }, eyes) => trusts(eyes, eyes.me, id),
    myVouch: ({ id }, { world, me }) =>
      world.vouches.find(({ from, to }) => from === me && to === id) ?? null,
    /** Those both keep, and those one reads them in. That they keep others is not told. */
    logbooks: ({ id }, eyes) =>
      projectsWhere(
        eyes,
        (project) =>
          readsWriter(eyes, id, project) ||
          (keeps(eyes, id, project) && keeps(eyes, eyes.me, project) && !apart(eyes, eyes.me, id)),
      ),
  } satisfies Fields<Person>,
  Trust: {
    ...own<Trust>('since', 'reads', 'readsFrom'),
    person: ({ to }, eyes) => person(eyes, to),
    level: ({ weight }) => level(weight),
  } satisfies Fields<Trust>,
  Vouch: { ...own<Vouch>('since'), person: ({ to }, eyes) => person(eyes, to) } satisfies Fields<Vouch>,
  Topic: own<Topic>('id', 'name'),
  Offer: {
    ...own<Offer>('note', 'since'),
    topic: ({ topic }, { world }) => byId(world.topics, topic),
  } satisfies Fields<Offer>,
  Availability: {
    ...own<Person>('open', 'weeklyCap'),
    pausedUntil: ({ pausedUntil }, { world }) => ((pausedUntil ?? 0) > world.now ? pausedUntil : null),
  } satisfies Fields<Person>,
  MailSettings: {
    asked: ({ mailAsked }) => mailAsked ?? true,
    digest: ({ digest }) => digest ?? 'NEVER',
  } satisfies Fields<Person>,
  Project: {
    ...own<Project>('id', 'title', 'purpose'),
    /** Fellow keepers see each other as far as they see anybody; a reader sees those whom they read in it. */
    keepers: ({ id: project }, eyes) =>
      named(
        eyes,
        (id) =>
          keeps(eyes, id, project) &&
          ((keeps(eyes, eyes.me, project) && seesPerson(eyes, id)) || readsWriter(eyes, id, project)),
      ),
    entries: ({ id }, eyes, { kinds }) =>
      latestFirst(
        eyes.world.entries.filter(
          (entry) =>
            entry.project === id && readsEntry(eyes, entry) && (!kinds || kinds.includes(entry.kind)),
        ),
        ({ writtenAt }) => writtenAt,
      ),
    myPerimeter: ({ id }, eyes) => (keeps(eyes, eyes.me, id) ? perimeterOf(eyes, eyes.me, id) : null),
    myFeelings: ({ id }, { world, me }) =>
      inOrder(
        world.entries.filter((one) => one.project === id && one.writer === me && one.feeling !== null),
        ({ writtenAt }) => writtenAt,
        (one) => one.id,
      ),
  } satisfies Fields<Project>,
  Perimeter: {
    threshold: ({ threshold }) => level(threshold),
    only: ({ only }, eyes) => only && named(eyes, (id) => only.includes(id) && hasMet(eyes, id)),
    except: ({ except }, eyes) => named(eyes, (id) => except.includes(id) && hasMet(eyes, id)),
    readers: (drawn, eyes, { threshold, only, except }) => {
      const would = {
        ...drawn,
        threshold: threshold ? weightOf[threshold] : drawn.threshold,
        only: only === undefined ? drawn.only : only,
        except: except ?? drawn.except,
      };
      return wouldRead(eyes, would).map(({ id }) => ({ reader: id, perimeter: would }));
    },
    /** Exactly what somebody one has met gets of one's own entries; of anybody else nothing. */
    seenAs: ({ project }, eyes, { personId = '' }) =>
      latestFirst(
        eyes.world.entries.filter(
          (entry) =>
            entry.writer === eyes.me &&
            entry.project === project &&
            hasMet(eyes, personId) &&
            readsEntry({ ...eyes, me: personId }, entry),
        ),
        ({ writtenAt }) => writtenAt,
      ),
  } satisfies Fields<Perimeter>,
  Reader: {
    person: ({ reader }, eyes) => person(eyes, reader),
    because: ({ reader, perimeter: { project } }, eyes) =>
      keeps(eyes, reader, project) ? 'KEEPER' : 'TRUSTED',
    from: ({ reader, perimeter }, eyes) => readsFrom(eyes, reader, perimeter) || null,
  } satisfies Fields<{ reader: Id; perimeter: Perimeter }>,
  FeelingPoint: {
    at: ({ writtenAt }) => writtenAt,
    feeling: ({ feeling }) => feeling,
  } satisfies Fields<Entry>,
  Entry: {
    ...own<Entry>('id', 'kind', 'feeling', 'text', 'writtenAt', 'editedAt'),
    project: ({ project }, { world }) => byId(world.projects, project),
    writer: ({ writer }, eyes) => person(eyes, writer),
    forMe: ({ writer, forMe }, { me }) => (writer === me ? forMe : null),
    /** Only its writer learns who looked, and only of those who still may. */
    lookedOver: (entry, eyes) =>
      entry.writer !== eyes.me
        ? null
        : named(
            eyes,
            (id) =>
              eyes.world.looks.some((look) => look.person === id && look.entry === entry.id) &&
              readsEntry({ ...eyes, me: id }, entry),
          ),
  } satisfies Fields<Entry>,
  Ask: {
    ...own<Ask>('id', 'title', 'story', 'needs', 'urgency', 'until'),
    project: ({ project }, { world }) => byId(world.projects, project),
    asker: ({ asker }, eyes) => person(eyes, asker),
    brief: ({ asker, brief }, { me }) => (asker === me ? brief : null),
    unnamed: ({ asker, unnamed }, { me }) => (asker === me ? unnamed : null),
    topics: ({ topics }, { world }) =>
      inOrder(
        world.topics.filter(({ id }) => topics.includes(id)),
        ({ name }) => name,
        ({ id }) => id,
      ),
    state: (ask, eyes) => stateOf(eyes, ask),
    introductions: ({ id, asker }, eyes) =>
      latestFirst(
        eyes.world.introductions.filter((one) => one.ask === id && asker === eyes.me && one.asker === asker),
        ({ at }) => at,
      ),
    candidates: ({ id }, eyes, { lane }) =>
      inOrder(
        found(eyes).filter((one) => one.ask === id && one.lane === lane),
        ({ rank }) => rank,
        (one) => one.person,
      ),
  } satisfies Fields<Ask>,
  Introduction: {
    ...own<Introduction>('id', 'title', 'brief', 'needs', 'urgency', 'expiresAt'),
    ask: (one, eyes) =>
      one.asker === eyes.me
        ? byId(
            eyes.world.asks.filter((ask) => readsAsk(eyes, ask)),
            one.item,
          )
        : null,
    asker: (one, eyes) => toldOf(eyes, one, 'ASKER'),
    connector: (one, eyes) => toldOf(eyes, one, 'CONNECTOR'),
    candidate: (one, eyes) => toldOf(eyes, one, 'CANDIDATE'),
    words: (one, eyes) => wordsOf(eyes, one),
    myRole: (one, { me }) => roleOf(one, me),
    state: (one, eyes) => standing(eyes, one),
    thread: ({ thread, connectedAt }, eyes) =>
      connectedAt === null
        ? null
        : byId(
            eyes.world.threads.filter((each) => takesPart(eyes, each)),
            thread ?? '',
          ),
  } satisfies Fields<Introduction>,
  Candidate: {
    ...own<Surfaced>('band'),
    person: ({ person: id }, eyes) => person(eyes, id),
    reasons: ({ person: id, reasons }, eyes) =>
      reasons.filter((reason) => stillTrue(eyes, person(eyes, id) as Person, reason)),
    paths: ({ person: id, connectors }, eyes) =>
      connectors.filter((connector) => leadsThrough(eyes, connector, id)),
  } satisfies Fields<Surfaced>,
  Path: { connector: (connector: Id, eyes) => person(eyes, connector) } satisfies Fields<Id>,
  SharedTopic: { topic: ({ of }, { world }) => byId(world.topics, of) } satisfies Fields<Reason>,
  Evidence: { topic: ({ of }, { world }) => byId(world.topics, of) } satisfies Fields<Reason>,
  TextMatch: { word: ({ of }) => of } satisfies Fields<Reason>,
  KeeperProposal: {
    ...own<Proposal>('id'),
    projectTitle: ({ project }, { world }) => byId(world.projects, project)?.title,
    project: ({ project }, eyes) => (seesProject(eyes, project) ? byId(eyes.world.projects, project) : null),
    proposer: ({ proposer }, eyes) => (seesPerson(eyes, proposer) ? person(eyes, proposer) : null),
    person: ({ person: id }, eyes) => person(eyes, id),
    agreed: ({ agreed }, { me }) => agreed.includes(me),
  } satisfies Fields<Proposal>,
  Invitation: {
    ...own<Invitation>('id', 'words', 'createdAt', 'expiresAt'),
    inviterName: ({ inviter }, eyes) => person(eyes, inviter)?.name,
    mine: ({ inviter }, { me }) => inviter === me,
    level: ({ inviter, weight }, { me }) => (inviter === me ? level(weight) : null),
  } satisfies Fields<Invitation>,
  Thread: {
    ...own<Thread>('id', 'startedAt'),
    item: ({ item }, eyes) => itemRead(eyes, item ?? ''),
    participants: ({ people }, eyes) => named(eyes, (id) => people.some((one) => one.person === id)),
    messages: ({ id }, eyes) =>
      latestFirst(
        eyes.world.messages.filter((message) => message.thread === id && hears(eyes, message)),
        ({ saidAt }) => saidAt,
      ),
  } satisfies Fields<Thread>,
  Message: {
    ...own<Message>('id', 'text', 'saidAt'),
    thread: ({ thread }, { world }) => byId(world.threads, thread),
    from: ({ from }, eyes) => (seesPerson(eyes, from) ? person(eyes, from) : null),
  } satisfies Fields<Message>,
  EntryWritten: heard('entry'),
  AskShared: heard('ask'),
  AskResolved: heard('ask'),
  MessageSaid: heard('message'),
  IntroductionChanged: heard('introduction'),
  Session: {
    ...own<Session>('id', 'createdAt', 'lastSeenAt', 'expiresAt'),
    current: () => true,
  } satisfies Fields<Session>,
  House: own<{ demo: boolean }>('demo'),
} as const;

/**
 * Whom and what one may name in a mutation. Where this says no the answer is NotFound, whether or not there is such a thing; where it says
 * yes it is anything but that.
 */
const keeping = (eyes: Eyes, project: Id) => keeps(eyes, eyes.me, project);
const ownAsk = ({ world, me }: Eyes, ask: Id) => byId(world.asks, ask)?.asker === me;
const ownEntry = ({ world, me }: Eyes, entry: Id) => byId(world.entries, entry)?.writer === me;
const isTopic = ({ world }: Eyes, topic: Id) => byId(world.topics, topic) !== null;
const proposal = (eyes: Eyes, id: Id) =>
  eyes.world.proposals.some((one) => one.id === id && seesProposal(eyes, one));
const myself = ({ me }: Eyes, id: Id) => id === me; // told InvalidInput: nobody is tied to themselves
const metOrMyself = (eyes: Eyes, id: Id) => hasMet(eyes, id) || myself(eyes, id);
const readsItem = (eyes: Eyes, id: Id) => itemRead(eyes, id) !== null;
const introduced = (eyes: Eyes, id: Id) =>
  eyes.world.introductions.some((one) => one.id === id && isThere(eyes, one));
/** Those on the lists of asks that are not over. */
export const foundOpen = (eyes: Eyes) =>
  found(eyes).filter(({ ask }) =>
    eyes.world.asks.some((one) => one.id === ask && ['INNER', 'WIDENED'].includes(stateOf(eyes, one))),
  );
const inThread = (eyes: Eyes, id: Id) =>
  eyes.world.threads.some((thread) => thread.id === id && takesPart(eyes, thread));
export const mayName: Record<string, (eyes: Eyes, id: Id) => boolean> = {
  'setTrust.personId': metOrMyself,
  'withdrawTrust.personId': hasMet,
  'setVouch.personId': metOrMyself,
  'withdrawVouch.personId': hasMet,
  'block.personId': seesPerson,
  'unblock.personId': hasBlocked,
  'updateProject.projectId': keeping,
  'setPerimeter.projectId': keeping,
  'setPerimeter.only': hasMet,
  'setPerimeter.except': hasMet,
  'proposeKeeper.projectId': keeping,
  'proposeKeeper.personId': metOrMyself,
  'leaveProject.projectId': keeping,
  'removeProject.projectId': keeping,
  'agreeToKeeper.proposalId': proposal,
  'declineKeeper.proposalId': proposal,
  'writeEntry.projectId': keeping,
  'editEntry.entryId': ownEntry,
  'removeEntry.entryId': ownEntry,
  'lookOver.entryId': (eyes, id) =>
    eyes.world.entries.some((entry) => entry.id === id && readsEntry(eyes, entry)),
  'report.itemId': (eyes, id) =>
    readsItem(eyes, id) || eyes.world.messages.some((one) => one.id === id && hears(eyes, one)),
  'answer.itemId': readsItem,
  'say.threadId': inThread,
  'leaveThread.threadId': inThread,
  'draftAsk.projectId': keeping,
  'draftAsk.entryId': ownEntry,
  'draftAsk.topicIds': isTopic,
  'updateAsk.askId': ownAsk,
  'updateAsk.topicIds': isTopic,
  'shareAsk.askId': ownAsk,
  'widenAsk.askId': ownAsk,
  'refreshAsk.askId': ownAsk,
  'closeAsk.askId': ownAsk,
  'resolveAsk.askId': ownAsk,
  'resolveAsk.helperIds': (eyes, id) => metOrMyself(eyes, id) || talksWith(eyes, id),
  'dismissCandidate.askId': ownAsk,
  'dismissCandidate.personId': (eyes, id) => found(eyes).some(({ person }) => person === id),
  'requestIntroduction.askId': ownAsk,
  'requestIntroduction.candidateId': (eyes, id) => foundOpen(eyes).some(({ person }) => person === id),
  'requestIntroduction.connectorId': (eyes, id) =>
    foundOpen(eyes).some(
      ({ person, connectors }) => connectors.includes(id) && leadsThrough(eyes, id, person),
    ),
  'offerIntroduction.itemId': readsItem,
  'offerIntroduction.personId': metOrMyself,
  'passOn.introductionId': introduced,
  'acceptIntroduction.introductionId': introduced,
  'declineIntroduction.introductionId': introduced,
  'withdrawIntroduction.introductionId': introduced,
  'offerHelp.topicId': isTopic,
  'withdrawOffer.topicId': isTopic,
  'withdrawInvitation.invitationId': (eyes, id) =>
    eyes.world.invitations.some((one) => one.id === id && one.inviter === eyes.me && isOpen(eyes, one)),
  'revokeSession.sessionId': ({ world, me }, id) => byId(world.sessions, id)?.person === me,
  'switchDemoPerson.personId': () => false,
};
