// Lays a community of the model into the graph, in the shape of docs/graph.md and without the server's rules,
// and takes it out again.
import neo4j, { type Driver } from 'neo4j-driver';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { Graph } from '../../../api/neo4j/graph.ts';
import { asOneMap } from '../../../schema/codegen/one-map.ts';
import { rolesInOrder } from '../model/introductions.ts';
import type { Person, Reason, World } from '../model/model.ts';
import { credentials, hash, numberBefore } from './load-credentials.ts';

const tie = (type: string, properties: string) =>
  `UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Person {id: row.to})
  CREATE (a)-[:${type} ${properties}]->(b)`;
const reasonText = ({ kind, of }: Reason) => `${kind}:${of}`;

/** The words by which the ranking finds a person. */
function wordsOf({ topics, offers }: World, { id, about }: Person): string[] {
  const nameOf = (topic: string) => topics.find((one) => one.id === topic)?.name;
  const texts = offers
    .filter(({ person }) => person === id)
    .flatMap(({ note, topic }) => [note, nameOf(topic)]);
  return [about, ...texts]
    .flatMap((text) => (text ?? '').split(/[^a-z]+/))
    .filter((word) => word.length >= 4);
}

/** People and the ties between them. */
const people = (world: World): [string, object[]][] => [
  [
    'UNWIND $rows AS row CREATE (p:Person) SET p = row',
    world.people.map((person, index) => ({ ...person, tie: index, words: wordsOf(world, person) })),
  ],
  [
    'UNWIND $rows AS row CREATE (t:Topic {id: row.id, name: row.name, folded: row.name, words: []})',
    world.topics,
  ],
  [tie('MET', '{since: 0}'), world.met],
  [
    tie('TRUSTS', '{weight: row.weight, since: row.since, reads: row.reads, readsFrom: row.readsFrom}'),
    world.trusts,
  ],
  [tie('VOUCHES', '{weight: 1.0, since: row.since}'), world.vouches],
  [tie('BLOCKS', '{since: 0}'), world.blocks],
  [tie('DISMISSED', '{scope: row.scope, at: 0, until: row.until, ask: row.ask}'), world.dismissals],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (t:Topic {id: row.topic})
    CREATE (p)-[:OFFERS {evidence: row.evidence, note: row.note, since: row.since}]->(t)`,
    world.offers,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person})
    CREATE (p)-[:WISHES]->(:TopicWish {id: row.id, name: row.name, folded: row.name, note: row.note,
      since: row.since})`,
    world.wishes,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.inviter})
    CREATE (p)-[:INVITES]->(i:Invitation)
    SET i = row {.id, .hash, .words, .weight, .createdAt, .expiresAt, .usedAt}`,
    world.invitations.map((row) => ({
      ...row,
      hash: hash(row.code),
      usedAt: row.used ? row.createdAt : null,
    })),
  ],
];

/** Projects with their perimeters, entries and asks. */
const projects = (world: World): [string, object[]][] => [
  ['UNWIND $rows AS row CREATE (p:Project) SET p = row', world.projects],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (j:Project {id: row.project})
    CREATE (p)-[:KEEPS {since: row.since}]->(j)`,
    world.keeps,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.writer}) MATCH (j:Project {id: row.project})
    CREATE (p)-[:DRAWS]->(d:Perimeter {threshold: row.threshold})-[:AROUND]->(j)
    SET d.narrowed = row.only IS NOT NULL
    WITH d, row
    CALL (d, row) { UNWIND coalesce(row.only, []) AS id MATCH (o:Person {id: id}) CREATE (d)-[:ONLY]->(o) }
    CALL (d, row) { UNWIND row.except AS id MATCH (o:Person {id: id}) CREATE (d)-[:EXCEPT]->(o) }`,
    world.perimeters,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.writer}) MATCH (j:Project {id: row.project})
    CREATE (p)-[:WROTE]->(e:Entry)-[:IN]->(j) MERGE (p)-[:WROTE_IN]->(j)
    SET e += row {.id, .writer, .project, .kind, .feeling, .text, .writtenAt, .editedAt, .forMe}`,
    world.entries,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (e:Entry {id: row.entry})
    CREATE (p)-[:LOOKED_OVER {at: 0}]->(e)`,
    world.looks,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.asker}) MATCH (j:Project {id: row.project})
    CREATE (p)-[:ASKS]->(a:Ask)-[:OF]->(j)
    SET a += row {.id, .title, .story, .brief, .needs, .urgency, .until, .unnamed, .state, .draftedAt,
      .sharedAt, .tie, words: []}
    WITH a, row UNWIND row.topics AS topic MATCH (t:Topic {id: topic}) CREATE (a)-[:ABOUT]->(t)`,
    world.asks.map((ask, index) => ({ ...ask, tie: index })),
  ],
  [
    `UNWIND $rows AS row MATCH (a:Ask {id: row.ask}) MATCH (p:Person {id: row.person})
    CREATE (a)-[s:SURFACED]->(p) SET s = row {.lane, .at, .rank, .band, .reasons, .connectors}`,
    world.surfaced.map((row) => ({ ...row, reasons: row.reasons.map(reasonText) })),
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (j:Project {id: row.project})
    CREATE (p)-[:RENOUNCED]->(j)`,
    world.renounced,
  ],
  [
    `UNWIND $rows AS row
    MATCH (j:Project {id: row.project}) MATCH (p:Person {id: row.person}) MATCH (b:Person {id: row.proposer})
    CREATE (k:KeeperProposal {id: row.id, at: row.at})
    CREATE (k)-[:FOR]->(j) CREATE (k)-[:OF]->(p) CREATE (k)-[:BY]->(b)
    WITH k, row UNWIND row.agreed AS id MATCH (a:Person {id: id}) CREATE (a)-[:AGREED {at: 0}]->(k)`,
    world.proposals,
  ],
];

/** Conversations, introductions and events. */
const threads = (world: World): [string, object[]][] => [
  [
    `UNWIND $rows AS row CREATE (t:Thread {id: row.id, item: row.item, startedAt: row.startedAt})
    WITH t, row UNWIND row.people AS one MATCH (p:Person {id: one.person})
    CREATE (p)-[:TAKES_PART {since: one.since}]->(t)`,
    world.threads,
  ],
  [
    `UNWIND $rows AS row MATCH (p:Person {id: row.from}) MATCH (t:Thread {id: row.thread})
    CREATE (p)-[:SAID]->(m:Message)-[:SAID_IN]->(t) SET m += row {.id, .thread, .text, .saidAt}
    WITH m, row UNWIND row.hiddenFrom AS id MATCH (h:Person {id: id}) CREATE (m)-[:HIDDEN_FROM]->(h)`,
    world.messages,
  ],
  [
    `UNWIND $rows AS row CREATE (i:Introduction)
    SET i = row {.id, .kind, .at, .expiresAt, .item, .title, .brief, .needs, .urgency, .unnamed, .words,
      .passedWords, .passedAt, .connectedAt, .cut, .withdrawn, .thread}
    WITH i, row, row.places AS places
    CALL (i, row) { MATCH (a:Ask {id: row.ask}) CREATE (i)-[:FOR]->(a) }
    CALL (i, row, places) {
      MATCH (p:Person {id: row.asker}) CREATE (i)-[:ASKER {place: places.ASKER}]->(p)
    }
    CALL (i, row, places) {
      MATCH (p:Person {id: row.connector}) CREATE (i)-[:CONNECTOR {place: places.CONNECTOR, at: row.at}]->(p)
    }
    CALL (i, row, places) {
      MATCH (p:Person {id: row.candidate})
      CREATE (i)-[:CANDIDATE {place: places.CANDIDATE, at: row.passedAt}]->(p)
    }`,
    world.introductions.map((one) => ({
      ...one,
      places: Object.fromEntries(
        rolesInOrder[one.kind].flatMap((role, place) => (role === null ? [] : [[role, place]])),
      ),
    })),
  ],
  [
    `UNWIND $rows AS row CREATE (e:Event)
    SET e = row {.seq, .kind, .from, .to, .at}, e.about = row.subjectId`,
    // Not long ago: the server deletes old events every ten minutes.
    world.events.map((row) => ({ ...row, seq: numberBefore(row.id) + row.seq, at: world.now })),
  ],
];

/** In an order in which the ends of a tie come before the tie. */
const parts = (world: World) => [
  ...people(world),
  ...credentials(world),
  ...projects(world),
  ...threads(world),
];

/** Whole numbers are moments and counts, but a weight or a threshold is a float, 1 too. */
function stored(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return name === 'weight' || name === 'threshold' ? value : neo4j.int(value);
  if (Array.isArray(value)) return value.map((item) => stored(item));
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stored(inner, key)]))
    : value;
}

/** Labels whose nodes have an id with the mark, and what their ids begin with. */
const prefixes: Record<string, string> = {
  Person: 'person',
  Topic: 'topic',
  Project: 'project',
  Entry: 'entry',
  Ask: 'ask',
  KeeperProposal: 'proposal',
  Invitation: 'invitation',
  Session: 'session',
  Token: 'token',
  App: 'app',
  Grant: 'grant',
  Passkey: 'passkey',
  Webhook: 'webhook',
  Delivery: 'delivery',
  TopicWish: 'wish',
  AddressChange: 'address',
  Report: 'report',
  Retry: 'person', // the person and a key
  Thread: 'thread',
  Message: 'message',
  Introduction: 'introduction',
};

/** Statements that remove everything with the mark, including what requests have made since. */
const removals: [string, (mark: string) => object][] = [
  [
    `MATCH (:Person)-[:DRAWS]->(d:Perimeter)-[:AROUND]->(j:Project) WHERE j.id STARTS WITH $start
    DETACH DELETE d`,
    (mark) => ({ start: `project_${mark}_` }),
  ],
  ...['from', 'to'].map((property): [string, (mark: string) => object] => [
    `MATCH (e:Event) WHERE e.${property} STARTS WITH $start AND e.seq IS NOT NULL DELETE e`,
    (mark) => ({ start: `person_${mark}_` }),
  ]),
  [
    `MATCH (n:Letter) WHERE any(kind IN ['introduction', 'proposal'] WHERE n.about STARTS WITH kind + $start)
    DETACH DELETE n`, // has no id of its own
    (mark) => ({ start: `_${mark}_` }),
  ],
  ...Object.entries(prefixes).map(([label, prefix]): [string, (mark: string) => object] => [
    `MATCH (n:${label}) WHERE n.id STARTS WITH $start DETACH DELETE n`,
    (mark) => ({ start: `${prefix}_${mark}_` }),
  ]),
];

/** Loads a world into the graph, in place of any other world of its mark. */
export async function loadWorld(driver: Driver, world: World, mark: string): Promise<void> {
  const statements: [string, object][] = [
    ...removals.map(([text, params]): [string, object] => [text, params(mark)]),
    ...parts(world)
      .filter(([, rows]) => rows.length > 0)
      .map(([text, rows]): [string, object] => [text, { rows: stored(rows) }]),
  ];
  const session = driver.session();
  try {
    // All are sent at once: they run one after the other, without the time a message takes between two of
    // them.
    await session.executeWrite((transaction) =>
      Promise.all(statements.map(([text, params]) => transaction.run(asOneMap(text), { params }))),
    );
  } finally {
    await session.close();
  }
  const graph = new Graph(driver);
  for (const me of world.suspended ?? []) {
    await graph.run(new Deadline(30_000), 'account/end-credentials', { me });
    await graph.run(new Deadline(30_000), 'account/set-aside', { me, now: world.now });
  }
}
