/** What the curious one gets to see, written down as it comes: people by their names, since ids say nothing. */
import type { House } from './house.ts';
import { levels, whoIs, type Level, type Who } from './community.ts';

interface Named {
  name: string;
}
interface Edges<Node> {
  edges: { node: Node }[];
}

/** A list of candidates at one moment, with how the curious one stood to everybody then. */
export interface List {
  ask: string;
  day: number;
  topic: number;
  lane: 'SECOND_CIRCLE' | 'DORMANT';
  fresh: boolean;
  rows: { person: Who; band: string; evidence: boolean; connectors: Who[] }[];
  mine: ReadonlyMap<Who, Level>;
  vouched: ReadonlySet<Who>;
  blocked: ReadonlySet<Who>;
}
export interface Told {
  id: string;
  day: number;
  role: string;
  state: string;
  asker: Who | null;
  connector: Who | null;
  candidate: Who | null;
}
export interface Seen {
  lists: List[];
  introductions: Told[];
  /** Days on which something somebody wrote, or asks, was there to be read. */
  reads: Map<Who, number[]>;
  /** What others said, did or agreed to, each by its name, as often as it happened. */
  heard: Map<string, number>;
  threads: { day: number; people: Who[] }[];
  keepers: { day: number; people: Who[] }[];
  /** People who showed by their id though they were neither met nor found. */
  shown: Map<Who, number>;
  /** Whether somebody showed by their id while one of their acquaintances was the only one trusted, by "from to". */
  alone: Map<string, boolean>;
  /** Connectors tried for somebody to whom they were not said to lead, and what came of it. */
  tried: { connector: Who; candidate: Who; code: string }[];
}
export const nothingSeen = (): Seen => ({
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
const whoOr = (person: Named | null): Who | null => (person === null ? null : whoIs(person.name));

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
  acquaintances(first: 100) { edges { node { id name about myTrust { level since reads readsFrom } myVouch { since } } } }
  trusts(first: 100) { edges { node { level person { name } } } } vouches(first: 100) { edges { node { since person { name } } } } blocked(first: 100) { edges { node { name } } }
  logbooks(first: 100) { edges { node { title keepers { edges { node { name } } } entries(first: 5) { edges { node { id writer { name } kind feeling text writtenAt editedAt } } } } } }
  circleAsks(first: 100) { edges { node { id asker { name } title story state topics { edges { node { name } } } } } }
  threads(first: 100) { edges { node { id participants { name } messages(first: 5) { edges { node { from { name } text } } } } } }
  keeperProposals(first: 20) { edges { node { id proposer { name } person { name } agreed } } }
  projects(first: 5) { edges { node { id keepers { edges { node { name } } } entries(first: 5) { edges { node { id lookedOver { edges { node { name } } } } } }
    myPerimeter { readers(first: 100) { edges { node { person { name } because from } } } } } } }
  offers { edges { node { topic { name } } } } availability { open weeklyCap } invitations { edges { node { id level expiresAt } } } asks(first: 20) { edges { node { id state title } } }
} }`;

export interface Mine {
  met: { id: string; who: Who }[];
  trust: Map<Who, Level>;
  vouched: Set<Who>;
  blocked: Set<Who>;
  items: { id: string; writer: Who }[];
  proposals: string[];
}

/** All lists of the viewer. */
export async function readEverything(house: House, seen: Seen, day: number): Promise<Mine> {
  const { viewer } = await house.ask<Everything>(0, everything);
  const met = nodes(viewer.acquaintances);
  const items = nodes(viewer.logbooks).flatMap(({ entries }) =>
    nodes(entries).map(({ id, writer }) => ({ id, writer: whoIs(writer.name) })),
  );
  const asks = nodes(viewer.circleAsks).map(({ id, asker, state }) => ({
    id,
    writer: whoIs(asker.name),
    state,
  }));
  for (const writer of new Set([...items, ...asks].map(({ writer }) => writer)))
    seen.reads.set(writer, [...(seen.reads.get(writer) ?? []), day]);
  for (const { participants } of nodes(viewer.threads))
    seen.threads.push({ day, people: participants.map(({ name }) => whoIs(name)) });
  for (const { keepers } of nodes(viewer.logbooks))
    seen.keepers.push({ day, people: nodes(keepers).map(({ name }) => whoIs(name)) });
  for (const { entries, keepers } of nodes(viewer.projects)) {
    for (const { lookedOver } of nodes(entries))
      for (const { name } of nodes(lookedOver)) hear(seen, 'looked over', whoIs(name));
    for (const { name } of nodes(keepers)) hear(seen, 'keeps', whoIs(name));
  }
  for (const { messages } of nodes(viewer.threads))
    for (const { from } of nodes(messages)) if (from) hear(seen, 'said', whoIs(from.name));
  for (const { proposer } of nodes(viewer.keeperProposals))
    if (proposer) hear(seen, 'proposed', whoIs(proposer.name));
  return {
    met: met.map(({ id, name }) => ({ id, who: whoIs(name) })),
    trust: new Map(
      met.flatMap(({ name, myTrust }) =>
        myTrust?.level ? [[whoIs(name), (1 + levels.indexOf(myTrust.level)) as Level]] : [],
      ),
    ),
    vouched: new Set(met.flatMap(({ name, myVouch }) => (myVouch ? [whoIs(name)] : []))),
    blocked: new Set(nodes(viewer.blocked).map(({ name }) => whoIs(name))),
    items: [...items, ...asks.filter(({ state }) => state === 'INNER' || state === 'WIDENED')],
    proposals: nodes(viewer.keeperProposals).map(({ id }) => id),
  };
}

export function hear(seen: Seen, what: string, who: Who): void {
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
  reasons { __typename ... on SharedTopic { topic { name } } ... on Evidence { topic { name } } ... on TextMatch { word } } paths { connector { name } } } } }`;
const candidates = `query ($id: ID!) { node(id: $id) { ... on Ask { state ${lane('SECOND_CIRCLE')} ${lane('DORMANT')} } } }`;

/** Both lists of an ask as they stand now. `fresh`: right after they were found. */
export async function readList(
  house: House,
  seen: Seen,
  about: { ask: string; topic: number },
  { day, mine, fresh }: { day: number; mine: Mine; fresh: boolean },
): Promise<List[]> {
  const { node } = await house.ask<Candidates>(0, candidates, { id: about.ask });
  const lists = (['SECOND_CIRCLE', 'DORMANT'] as const).map((lane): List => ({
    ...about,
    day,
    lane,
    fresh,
    mine: new Map(mine.trust),
    vouched: new Set(mine.vouched),
    blocked: new Set(mine.blocked),
    rows: nodes(node?.[lane]).map(({ person, band, reasons, paths }) => ({
      person: whoIs(person.name),
      band,
      evidence: reasons.some(({ __typename }) => __typename === 'Evidence'),
      connectors: paths.map(({ connector }) => whoIs(connector.name)),
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
/** Where all introductions stand. */
export async function readIntroductions(house: House, seen: Seen, day: number): Promise<Told[]> {
  const { viewer } = await house.ask<Introductions>(
    0,
    '{ viewer { introductions(first: 60) { edges { node { id myRole state expiresAt words asker { name } connector { name } candidate { name } thread { id } } } } } }',
  );
  const told = nodes(viewer.introductions).map(({ id, myRole, state, asker, connector, candidate }) => ({
    id,
    day,
    role: myRole,
    state,
    asker: whoOr(asker),
    connector: whoOr(connector),
    candidate: whoOr(candidate),
  }));
  seen.introductions.push(...told);
  return told;
}

/** Asks for people by their ids, whether or not one has any business with them. */
export async function probe(
  house: House,
  seen: Seen,
  people: readonly Who[],
): Promise<{ who: Who; shows: boolean }[]> {
  const found = [];
  for (const who of people) {
    const { node } = await house.ask<{ node: Named | null }>(
      0,
      'query ($id: ID!) { node(id: $id) { ... on Person { name about logbooks { edges { node { title } } } } } }',
      { id: house.idOf(who) },
    );
    if (node) seen.shown.set(who, (seen.shown.get(who) ?? 0) + 1);
    found.push({ who, shows: node !== null });
  }
  return found;
}
