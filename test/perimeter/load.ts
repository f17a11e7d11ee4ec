// Lays a community of the model into the graph, in the shape of docs/graph.md and without the server's rules, and takes it out again.
import { createHash } from 'node:crypto';
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import { order } from './introductions.ts';
import type { Reason, World } from './model.ts';

/** What the cookie of somebody's session holds. */
export const secretOf = (person: string): string => `secret of ${person}`;
const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Where the numbers of a community's events begin: before all that happens in the house, and the same each time it is laid out. */
const numbersOf = (id: string) =>
  -Number.parseInt(
    createHash('sha256')
      .update(id.split('_')[1] ?? '')
      .digest('hex')
      .slice(0, 9),
    16,
  ) * 1000;

const between = (type: string, rest: string) =>
  `UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Person {id: row.to}) CREATE (a)-[:${type} ${rest}]->(b)`;
const reasonText = ({ kind, of }: Reason) => `${kind}:${of}`;

/** The statements that write a world, each with its rows, in an order in which whatever is tied is there. */
function parts(world: World): [string, object[]][] {
  const topicNamed = new Map(world.topics.map(({ id, name }) => [id, name]));
  const words = (id: string, about: string | null) =>
    [
      about,
      ...world.offers
        .filter(({ person }) => person === id)
        .flatMap(({ note, topic }) => [note, topicNamed.get(topic)]),
    ]
      .flatMap((text) => (text ?? '').split(/[^a-z]+/))
      .filter((word) => word.length >= 4);
  return [
    [
      'UNWIND $rows AS row CREATE (p:Person) SET p = row',
      world.people.map((person, index) => ({ ...person, tie: index, words: words(person.id, person.about) })),
    ],
    [
      'UNWIND $rows AS row CREATE (t:Topic {id: row.id, name: row.name, folded: row.name, words: []})',
      world.topics,
    ],
    [between('MET', '{since: 0}'), world.met],
    [
      between('TRUSTS', '{weight: row.weight, since: row.since, reads: row.reads, readsFrom: row.readsFrom}'),
      world.trusts,
    ],
    [between('VOUCHES', '{weight: 1.0, since: row.since}'), world.vouches],
    [between('BLOCKS', '{since: 0}'), world.blocks],
    [between('DISMISSED', '{scope: row.scope, at: 0, until: row.until, ask: row.ask}'), world.dismissals],
    [
      'UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (t:Topic {id: row.topic}) CREATE (p)-[:OFFERS {evidence: row.evidence, note: row.note, since: row.since}]->(t)',
      world.offers,
    ],
    ['UNWIND $rows AS row CREATE (p:Project) SET p = row', world.projects],
    [
      'UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (j:Project {id: row.project}) CREATE (p)-[:KEEPS {since: row.since}]->(j)',
      world.keeps,
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.writer}) MATCH (j:Project {id: row.project})
      CREATE (p)-[:DRAWS]->(d:Perimeter {threshold: row.threshold, narrowed: row.only IS NOT NULL})-[:AROUND]->(j)
      WITH d, row
      CALL (d, row) { UNWIND coalesce(row.only, []) AS id MATCH (o:Person {id: id}) CREATE (d)-[:ONLY]->(o) }
      CALL (d, row) { UNWIND row.except AS id MATCH (o:Person {id: id}) CREATE (d)-[:EXCEPT]->(o) }`,
      world.perimeters,
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.writer}) MATCH (j:Project {id: row.project}) CREATE (p)-[:WROTE]->(e:Entry)-[:IN]->(j) MERGE (p)-[:WROTE_IN]->(j)
      SET e += row {.id, .writer, .project, .kind, .feeling, .text, .writtenAt, .editedAt, .forMe}`,
      world.entries,
    ],
    [
      'UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (e:Entry {id: row.entry}) CREATE (p)-[:LOOKED_OVER {at: 0}]->(e)',
      world.looks,
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.asker}) MATCH (j:Project {id: row.project}) CREATE (p)-[:ASKS]->(a:Ask)-[:OF]->(j)
      SET a += row {.id, .title, .story, .brief, .needs, .urgency, .until, .unnamed, .state, .draftedAt, .sharedAt, .tie, words: []}
      WITH a, row UNWIND row.topics AS topic MATCH (t:Topic {id: topic}) CREATE (a)-[:ABOUT]->(t)`,
      world.asks.map((ask, index) => ({ ...ask, tie: index })),
    ],
    [
      `UNWIND $rows AS row MATCH (a:Ask {id: row.ask}) MATCH (p:Person {id: row.person})
      CREATE (a)-[:SURFACED {lane: row.lane, at: row.at, rank: row.rank, band: row.band, reasons: row.reasons, connectors: row.connectors}]->(p)`,
      world.surfaced.map((row) => ({ ...row, reasons: row.reasons.map(reasonText) })),
    ],
    [
      'UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (j:Project {id: row.project}) CREATE (p)-[:RENOUNCED]->(j)',
      world.renounced,
    ],
    [
      `UNWIND $rows AS row MATCH (j:Project {id: row.project}) MATCH (p:Person {id: row.person}) MATCH (b:Person {id: row.proposer})
      CREATE (k:KeeperProposal {id: row.id, at: row.at}) CREATE (k)-[:FOR]->(j) CREATE (k)-[:OF]->(p) CREATE (k)-[:BY]->(b)
      WITH k, row UNWIND row.agreed AS id MATCH (a:Person {id: id}) CREATE (a)-[:AGREED {at: 0}]->(k)`,
      world.proposals,
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.inviter})
      CREATE (p)-[:INVITES]->(:Invitation {id: row.id, hash: row.hash, words: row.words, weight: row.weight, createdAt: row.createdAt, expiresAt: row.expiresAt, usedAt: row.usedAt})`,
      world.invitations.map((row) => ({
        ...row,
        hash: hash(row.code),
        usedAt: row.used ? row.createdAt : null,
      })),
    ],
    [
      `UNWIND $rows AS row CREATE (t:Thread {id: row.id, item: row.item, startedAt: row.startedAt})
      WITH t, row UNWIND row.people AS one MATCH (p:Person {id: one.person}) CREATE (p)-[:TAKES_PART {since: one.since}]->(t)`,
      world.threads,
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.from}) MATCH (t:Thread {id: row.thread})
      CREATE (p)-[:SAID]->(m:Message)-[:SAID_IN]->(t) SET m += row {.id, .thread, .text, .saidAt}
      WITH m, row UNWIND row.hiddenFrom AS id MATCH (h:Person {id: id}) CREATE (m)-[:HIDDEN_FROM]->(h)`,
      world.messages,
    ],
    [
      `UNWIND $rows AS row CREATE (i:Introduction) SET i = row {.id, .kind, .at, .expiresAt, .item, .title, .brief, .needs, .urgency, .unnamed, .words, .passedWords, .passedAt, .connectedAt, .cut, .withdrawn, .thread}
      WITH i, row
      CALL (i, row) { MATCH (a:Ask {id: row.ask}) CREATE (i)-[:FOR]->(a) }
      CALL (i, row) { MATCH (p:Person {id: row.asker}) CREATE (i)-[:ASKER {place: row.places.ASKER}]->(p) }
      CALL (i, row) { MATCH (p:Person {id: row.connector}) CREATE (i)-[:CONNECTOR {place: row.places.CONNECTOR, at: row.at}]->(p) }
      CALL (i, row) { MATCH (p:Person {id: row.candidate}) CREATE (i)-[:CANDIDATE {place: row.places.CANDIDATE, at: row.passedAt}]->(p) }`,
      world.introductions.map((one) => ({
        ...one,
        places: Object.fromEntries(
          order[one.kind].flatMap((role, place) => (role === null ? [] : [[role, place]])),
        ),
      })),
    ],
    [
      'UNWIND $rows AS row CREATE (e:Event) SET e = row {.seq, .kind, .about, .from, .to}, e.at = 0',
      world.events.map((row) => ({ ...row, seq: numbersOf(row.id) + row.seq })),
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.person})
      CREATE (p)-[:ENTERED]->(:Session {id: row.id, hash: row.hash, createdAt: row.createdAt, lastSeenAt: row.lastSeenAt, expiresAt: row.expiresAt})`,
      world.sessions.map((row) => ({ ...row, hash: hash(secretOf(row.person)) })),
    ],
  ];
}

/** Whole numbers are moments and counts, but a weight or a threshold is a float, 1 too. */
function stored(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return name === 'weight' || name === 'threshold' ? value : neo4j.int(value);
  if (Array.isArray(value)) return value.map((item) => stored(item));
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stored(inner, key)]))
    : value;
}

const labels = [
  'Person',
  'Topic',
  'Project',
  'Entry',
  'Ask',
  'KeeperProposal',
  'Invitation',
  'Session',
  'Report',
  'Retry',
  'Thread',
  'Message',
  'Introduction',
];
/** Takes out whatever carries the mark, also what was made under it since. */
async function clear(transaction: ManagedTransaction, mark: string): Promise<void> {
  await transaction.run(
    `MATCH (:Person)-[:DRAWS]->(d:Perimeter)-[:AROUND]->(j:Project) WHERE j.id STARTS WITH $start DETACH DELETE d`,
    { start: `project_${mark}_` },
  );
  for (const property of ['from', 'to'])
    await transaction.run(
      `MATCH (e:Event) WHERE e.${property} STARTS WITH $start AND e.seq IS NOT NULL DELETE e`,
      { start: `person_${mark}_` },
    );
  await transaction.run(
    'MATCH (n:Letter) WHERE any(kind IN ["introduction", "proposal"] WHERE n.about STARTS WITH kind + $start) DETACH DELETE n',
    { start: `_${mark}_` },
  ); // has no id of its own
  const prefixes: Record<string, string> = { KeeperProposal: 'proposal', Retry: 'request' };
  for (const label of labels) {
    await transaction.run(`MATCH (n:${label}) WHERE n.id STARTS WITH $start DETACH DELETE n`, {
      start: `${prefixes[label] ?? label.toLowerCase()}_${mark}_`,
    });
  }
}

async function writing(
  driver: Driver,
  work: (transaction: ManagedTransaction) => Promise<void>,
): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite(work);
  } finally {
    await session.close();
  }
}

/** Lays a world into the graph in place of any other of its mark. */
export const loadWorld = (driver: Driver, world: World, mark: string): Promise<void> =>
  writing(driver, async (transaction) => {
    await clear(transaction, mark);
    for (const [statement, rows] of parts(world))
      if (rows.length > 0) await transaction.run(`CYPHER replan=skip ${statement}`, { rows: stored(rows) });
  });
