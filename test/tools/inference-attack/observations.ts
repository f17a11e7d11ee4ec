/**
 * What the attacker sees, written down as it comes. People are recorded by their names, since ids say
 * nothing.
 */
import type { Product } from './product.ts';
import { levels, personNamed, type Level, type PersonNumber } from './community.ts';

interface Named {
  name: string;
}
interface Edges<Node> {
  edges: { node: Node }[];
}

/** A list of candidates at one moment, with the attacker's own ties then. */
export interface List {
  ask: string;
  day: number;
  topic: number;
  lane: 'SECOND_CIRCLE' | 'DORMANT';
  fresh: boolean;
  rows: { person: PersonNumber; band: string; evidence: boolean; connectors: PersonNumber[] }[];
  mine: ReadonlyMap<PersonNumber, Level>;
  vouched: ReadonlySet<PersonNumber>;
  blocked: ReadonlySet<PersonNumber>;
}
export interface IntroductionSeen {
  id: string;
  day: number;
  role: string;
  state: string;
  asker: PersonNumber | null;
  connector: PersonNumber | null;
  candidate: PersonNumber | null;
}
export interface Observations {
  lists: List[];
  introductions: IntroductionSeen[];
  /** By person: the days on which something they wrote or asked was readable. */
  reads: Map<PersonNumber, number[]>;
  /** How often a person said, did or agreed to something, by the name of it and the person. */
  heard: Map<string, number>;
  threads: { day: number; people: PersonNumber[] }[];
  keepers: { day: number; people: PersonNumber[] }[];
  /** People who were visible by their id though neither met nor found, and how often. */
  shown: Map<PersonNumber, number>;
  /**
   * Whether a person was visible by id while one acquaintance of theirs was the only one trusted, by "from
   * to".
   */
  alone: Map<string, boolean>;
  /** Connectors tried for a candidate to whom they were not said to lead, and the answer. */
  tried: { connector: PersonNumber; candidate: PersonNumber; code: string }[];
}
export const noObservations = (): Observations => ({
  lists: [],
  introductions: [],
  reads: new Map(),
  heard: new Map(),
  threads: [],
  keepers: [],
  shown: new Map(),
  alone: new Map(),
  tried: [],
});

const nodes = <Node>(list: Edges<Node> | null | undefined): Node[] =>
  (list?.edges ?? []).map(({ node }) => node);
const personOrNull = (person: Named | null): PersonNumber | null =>
  person === null ? null : personNamed(person.name);

interface Everything {
  viewer: {
    acquaintances: Edges<{
      id: string;
      name: string;
      myTrust: { level: (typeof levels)[number] | null } | null;
      myVouch: object | null;
    }>;
    blocked: Edges<Named>;
    logbooks: Edges<{
      title: string;
      keepers: Edges<Named>;
      entries: Edges<{ id: string; writer: Named; kind: string }>;
    }>;
    circleAsks: Edges<{ id: string; asker: Named; state: string }>;
    threads: Edges<{
      id: string;
      participants: Named[];
      messages: Edges<{ from: Named | null; text: string }>;
    }>;
    keeperProposals: Edges<{ id: string; proposer: Named | null; person: Named | null; agreed: boolean }>;
    projects: Edges<{
      id: string;
      keepers: Edges<Named>;
      entries: Edges<{ id: string; lookedOver: Edges<Named> | null }>;
      myPerimeter: { readers: Edges<{ person: Named; because: string; from: string | null }> } | null;
    }>;
  };
}
const everything = `{ viewer {
  acquaintances(first: 100) { edges { node {
    id name about myTrust { level since reads readsFrom } myVouch { since }
  } } }
  trusts(first: 100) { edges { node { level person { name } } } }
  vouches(first: 100) { edges { node { since person { name } } } }
  blocked(first: 100) { edges { node { name } } }
  logbooks(first: 100) { edges { node {
    title keepers { edges { node { name } } }
    entries(first: 5) { edges { node { id writer { name } kind feeling text writtenAt editedAt } } }
  } } }
  circleAsks(first: 100) { edges { node { id asker { name } title story state topics { edges { node { name } } } } } }
  threads(first: 100) { edges { node {
    id participants { name } messages(first: 5) { edges { node { from { name } text } } }
  } } }
  keeperProposals(first: 20) { edges { node { id proposer { name } person { name } agreed } } }
  projects(first: 5) { edges { node {
    id keepers { edges { node { name } } }
    entries(first: 5) { edges { node { id lookedOver { edges { node { name } } } } } }
    myPerimeter { readers(first: 100) { edges { node { person { name } because from } } } } } } }
  offers { edges { node { topic { name } } } }
  availability { open weeklyCap }
  invitations { edges { node { id level expiresAt } } }
  asks(first: 20) { edges { node { id state title } } }
} }`;

export interface Mine {
  met: { id: string; who: PersonNumber }[];
  trust: Map<PersonNumber, Level>;
  vouched: Set<PersonNumber>;
  blocked: Set<PersonNumber>;
  items: { id: string; writer: PersonNumber }[];
  proposals: string[];
}

/** Reads all lists of the viewer. */
export async function readEverything(product: Product, seen: Observations, day: number): Promise<Mine> {
  const { viewer } = await product.ask<Everything>(0, everything);
  const met = nodes(viewer.acquaintances);
  const items = nodes(viewer.logbooks).flatMap(({ entries }) =>
    nodes(entries).map(({ id, writer }) => ({ id, writer: personNamed(writer.name) })),
  );
  const asks = nodes(viewer.circleAsks).map(({ id, asker, state }) => ({
    id,
    writer: personNamed(asker.name),
    state,
  }));
  for (const writer of new Set([...items, ...asks].map(({ writer }) => writer)))
    seen.reads.set(writer, [...(seen.reads.get(writer) ?? []), day]);
  for (const { participants } of nodes(viewer.threads))
    seen.threads.push({ day, people: participants.map(({ name }) => personNamed(name)) });
  for (const { keepers } of nodes(viewer.logbooks))
    seen.keepers.push({ day, people: nodes(keepers).map(({ name }) => personNamed(name)) });
  for (const { entries, keepers } of nodes(viewer.projects)) {
    for (const { lookedOver } of nodes(entries))
      for (const { name } of nodes(lookedOver)) count(seen, 'looked over', personNamed(name));
    for (const { name } of nodes(keepers)) count(seen, 'keeps', personNamed(name));
  }
  for (const { messages } of nodes(viewer.threads))
    for (const { from } of nodes(messages)) if (from) count(seen, 'said', personNamed(from.name));
  for (const { proposer } of nodes(viewer.keeperProposals))
    if (proposer) count(seen, 'proposed', personNamed(proposer.name));
  return {
    met: met.map(({ id, name }) => ({ id, who: personNamed(name) })),
    trust: new Map(
      met.flatMap(({ name, myTrust }) =>
        myTrust?.level ? [[personNamed(name), (1 + levels.indexOf(myTrust.level)) as Level]] : [],
      ),
    ),
    vouched: new Set(met.flatMap(({ name, myVouch }) => (myVouch ? [personNamed(name)] : []))),
    blocked: new Set(nodes(viewer.blocked).map(({ name }) => personNamed(name))),
    items: [...items, ...asks.filter(({ state }) => state === 'INNER' || state === 'WIDENED')],
    proposals: nodes(viewer.keeperProposals).map(({ id }) => id),
  };
}

export function count(seen: Observations, what: string, who: PersonNumber): void {
  seen.heard.set(`${what} ${who}`, (seen.heard.get(`${what} ${who}`) ?? 0) + 1);
}

interface Candidates {
  node: Record<
    'SECOND_CIRCLE' | 'DORMANT',
    Edges<{
      person: { id: string; name: string };
      band: string;
      reasons: { __typename: string }[];
      paths: { connector: Named }[];
    }>
  > | null;
}
const lane = (
  name: string,
) => `${name}: candidates(lane: ${name}, first: 100) { edges { node { person { id name about } band
  reasons {
    __typename ... on SharedTopic { topic { name } } ... on Evidence { topic { name } } ... on TextMatch { word }
  }
  paths { connector { name } } } } }`;
const candidates = `query ($id: ID!) {
  node(id: $id) { ... on Ask { state ${lane('SECOND_CIRCLE')} ${lane('DORMANT')} } }
}`;

/** Reads both lists of an ask. `fresh`: right after they were computed. */
export async function readList(
  product: Product,
  seen: Observations,
  about: { ask: string; topic: number },
  { day, mine, fresh }: { day: number; mine: Mine; fresh: boolean },
): Promise<List[]> {
  const { node } = await product.ask<Candidates>(0, candidates, { id: about.ask });
  const lists = (['SECOND_CIRCLE', 'DORMANT'] as const).map((lane): List => ({
    ...about,
    day,
    lane,
    fresh,
    mine: new Map(mine.trust),
    vouched: new Set(mine.vouched),
    blocked: new Set(mine.blocked),
    rows: nodes(node?.[lane]).map(({ person, band, reasons, paths }) => ({
      person: personNamed(person.name),
      band,
      evidence: reasons.some(({ __typename }) => __typename === 'Evidence'),
      connectors: paths.map(({ connector }) => personNamed(connector.name)),
    })),
  }));
  seen.lists.push(...lists);
  return lists;
}

interface Introductions {
  viewer: {
    introductions: Edges<{
      id: string;
      myRole: string;
      state: string;
      asker: Named | null;
      connector: Named | null;
      candidate: Named | null;
    }>;
  };
}
/** Reads all introductions. */
export async function readIntroductions(
  product: Product,
  seen: Observations,
  day: number,
): Promise<IntroductionSeen[]> {
  const { viewer } = await product.ask<Introductions>(
    0,
    `{ viewer { introductions(first: 60) { edges { node {
      id myRole state: myState expiresAt words asker { name } connector { name } candidate { name } thread { id }
    } } } } }`,
  );
  const told = nodes(viewer.introductions).map(({ id, myRole, state, asker, connector, candidate }) => ({
    id,
    day,
    role: myRole,
    state,
    asker: personOrNull(asker),
    connector: personOrNull(connector),
    candidate: personOrNull(candidate),
  }));
  seen.introductions.push(...told);
  return told;
}

/** Requests people by their ids, whether or not the attacker has met them. */
export async function requestByIds(
  product: Product,
  seen: Observations,
  people: readonly PersonNumber[],
): Promise<{ who: PersonNumber; shows: boolean }[]> {
  const found = [];
  for (const who of people) {
    const { node } = await product.ask<{ node: Named | null }>(
      0,
      'query ($id: ID!) { node(id: $id) { ... on Person { name about logbooks { edges { node { title } } } } } }',
      { id: product.idOf(who) },
    );
    if (node) seen.shown.set(who, (seen.shown.get(who) ?? 0) + 1);
    found.push({ who, shows: node !== null });
  }
  return found;
}
