/** An ask, its candidates with the reasons and connectors that lead to them, and its introductions. */
import { askState } from '../asks.ts';
import { candidatesOf, connectorHolds, reasonHolds } from '../candidates.ts';
import type { Ask, Id, Introduction, Person, Reason, Surfaced } from '../facts.ts';
import { introductionState, partyOf, roleOf, seesParty, wordsOf, type Role } from '../introductions.ts';
import { inOrder, latestFirst, personOf } from '../lists.ts';
import { readsAsk } from '../reading.ts';
import { takesPart } from '../threads.ts';
import { byId, type Viewpoint } from '../ties.ts';
import { given, type Fields } from './field.ts';

const visibleParty = (view: Viewpoint, one: Introduction, role: Role): Person | null =>
  seesParty(view, one, role) ? personOf(view, partyOf(one, role) ?? '') : null;

export const asks = {
  Ask: {
    ...given<Ask>('id', 'title', 'story', 'needs', 'urgency', 'until', 'sharedAt'),
    project: ({ project }, { world }) => byId(world.projects, project),
    asker: ({ asker }, view) => personOf(view, asker),
    brief: ({ asker, brief }, { me }) => (asker === me ? brief : null),
    unnamed: ({ asker, unnamed }, { me }) => (asker === me ? unnamed : null),
    topics: ({ topics }, { world }) =>
      inOrder(
        world.topics.filter(({ id }) => topics.includes(id)),
        ({ name }) => name,
        ({ id }) => id,
      ),
    state: (ask, view) => askState(view, ask),
    introductions: ({ id, asker }, view) =>
      latestFirst(
        view.world.introductions.filter((one) => one.ask === id && asker === view.me && one.asker === asker),
        ({ at }) => at,
      ),
    candidates: ({ id }, view, { lane }) =>
      inOrder(
        candidatesOf(view).filter((one) => one.ask === id && one.lane === lane),
        ({ rank }) => rank,
        ({ person }) => person,
      ),
  } satisfies Fields<Ask>,
  Candidate: {
    ...given<Surfaced>('band'),
    person: ({ person }, view) => personOf(view, person),
    reasons: ({ person, reasons }, view) =>
      reasons.filter((reason) => reasonHolds(view, personOf(view, person) as Person, reason)),
    paths: ({ person, connectors }, view) =>
      connectors.filter((connector) => connectorHolds(view, connector, person)),
  } satisfies Fields<Surfaced>,
  Path: { connector: (connector: Id, view) => personOf(view, connector) } satisfies Fields<Id>,
  SharedTopic: { topic: ({ of }, { world }) => byId(world.topics, of) } satisfies Fields<Reason>,
  Evidence: { topic: ({ of }, { world }) => byId(world.topics, of) } satisfies Fields<Reason>,
  TextMatch: { word: ({ of }) => of } satisfies Fields<Reason>,
  Introduction: {
    ...given<Introduction>('id', 'title', 'brief', 'needs', 'urgency', 'expiresAt'),
    askTitle: ({ title }) => title,
    askUrgency: ({ urgency }) => urgency,
    /** The ask is the asker's alone: the others see what the introduction says of it. */
    ask: (one, view) =>
      one.asker === view.me
        ? byId(
            view.world.asks.filter((ask) => readsAsk(view, ask)),
            one.item,
          )
        : null,
    asker: (one, view) => visibleParty(view, one, 'ASKER'),
    connector: (one, view) => visibleParty(view, one, 'CONNECTOR'),
    candidate: (one, view) => visibleParty(view, one, 'CANDIDATE'),
    words: (one, view) => wordsOf(view, one),
    myRole: (one, { me }) => roleOf(one, me),
    myState: (one, view) => introductionState(view, one),
    state: (one, view) => introductionState(view, one),
    thread: ({ thread, connectedAt }, view) =>
      connectedAt === null
        ? null
        : byId(
            view.world.threads.filter((each) => takesPart(view, each)),
            thread ?? '',
          ),
  } satisfies Fields<Introduction>,
} as const;
