// Writes a world into the graph by Cypher, in the shape of docs/graph.md, without the rules of the server.
import neo4j from 'neo4j-driver';
import type { Driver, Integer } from 'neo4j-driver';
import { fold, tieBreakOf } from './exact.ts';
import { foldedWordsOf } from './rules.ts';
import type { World } from './world.ts';

// The driver sends numbers as floats: moments and counts must be made integers, weights stay floats.
const whole = (n: number): Integer => neo4j.int(n);
const moment = (ms: number | null): Integer | null => (ms === null ? null : neo4j.int(ms));

/**
 * Writes a world in one transaction. MET follows trusts and vouches. Each ask belongs to a project that its
 * asker keeps.
 */
export async function loadWorld(driver: Driver, world: World): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite(async (tx) => {
      for (const [statement, rows] of statements(world)) {
        if (rows.length > 0) await tx.run(statement, { rows, now: whole(world.now) });
      }
    });
  } finally {
    await session.close();
  }
}

/** Removes what `loadWorld` wrote. */
export async function clearWorld(driver: Driver, world: World): Promise<void> {
  const ids = [...world.people, ...world.topics, ...world.asks, ...world.introductions].map(({ id }) => id);
  const session = driver.session();
  try {
    await session.executeWrite((tx) =>
      tx.run(
        `UNWIND $ids AS id
       CALL (id) {
         MATCH (n:Person {id: id}) RETURN n UNION MATCH (n:Topic {id: id}) RETURN n UNION
           MATCH (n:Introduction {id: id}) RETURN n
         UNION MATCH (n:Ask {id: id}) RETURN n UNION MATCH (:Ask {id: id})-[:OF]->(n:Project) RETURN n
       }
       DETACH DELETE n`,
        { ids },
      ),
    );
  } finally {
    await session.close();
  }
}

function statements(world: World): [string, object[]][] {
  const met = new Map(
    [...world.trusts, ...world.vouches].map(({ from, to }) => [`${from} ${to}`, { from, to }]),
  );
  const wordsOf = foldedWordsOf(world);
  return [
    [
      `UNWIND $rows AS row CREATE (p:Person) SET p = row`,
      world.people.map((person) => ({
        ...person,
        tie: whole(tieBreakOf(person.ref ?? person.id)),
        weeklyCap: whole(person.weeklyCap),
        pausedUntil: moment(person.pausedUntil),
        createdAt: moment(person.createdAt ?? null),
        words: [...wordsOf(person.id)],
      })),
    ],
    [
      `UNWIND $rows AS row CREATE (t:Topic) SET t = row`,
      world.topics.map((topic) => ({
        ...topic,
        folded: topic.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
        words: fold(topic.name),
      })),
    ],
    [`${between('MET')} SET r.since = $now`, [...met.values()]],
    [
      `${between('TRUSTS')} SET r.weight = row.weight, r.since = $now, r.reads = 'SINCE', r.readsFrom = $now`,
      world.trusts,
    ],
    [`${between('VOUCHES')} SET r.weight = row.weight, r.since = $now`, world.vouches],
    [`${between('BLOCKS')} SET r.since = $now`, world.blocks],
    [
      `${between('INTERACTED')} SET r.at = row.at, r.count = row.count, r.imported = false`,
      world.interactions.map((row) => ({ ...row, at: moment(row.at), count: whole(row.count) })),
    ],
    [
      `${between('DISMISSED')} SET r.scope = row.scope, r.at = row.at, r.until = row.until, r.ask = row.ask`,
      world.dismissals.map((row) => ({ ...row, at: moment(row.at), until: moment(row.until) })),
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (t:Topic {id: row.topic})
      CREATE (p)-[:OFFERS {evidence: row.evidence, note: row.note, since: $now}]->(t)`,
      world.offers.map((row) => ({ ...row, evidence: whole(row.evidence) })),
    ],
    [
      `UNWIND $rows AS row MATCH (p:Person {id: row.asker})
      CREATE (p)-[:KEEPS {since: $now}]->(j:Project {id: row.project, title: row.title, createdAt: $now})
      CREATE (p)-[:ASKS]->(a:Ask {id: row.id, title: row.title, story: '', brief: row.brief, needs: [],
        urgency: 'WHENEVER',
        unnamed: false, state: row.state, draftedAt: $now, sharedAt: $now, tie: row.tie, words: row.words})-[:OF]->(j)`,
      world.asks.map((ask) => ({
        ...ask,
        project: ask.id.replace(/^ask/, 'project'),
        tie: whole(tieBreakOf(ask.id)),
        words: fold(`${ask.title} ${ask.brief ?? ''}`),
      })),
    ],
    [
      `UNWIND $rows AS row MATCH (a:Ask {id: row.ask}) MATCH (t:Topic {id: row.topic})
        CREATE (a)-[:ABOUT]->(t)`,
      world.asks.flatMap(({ id, topics }) => topics.map((topic) => ({ ask: id, topic }))),
    ],
    [
      `UNWIND $rows AS row MATCH (a:Ask {id: row.ask})<-[:ASKS]-(p:Person)
        MATCH (c:Person {id: row.candidate})
      CREATE (i:Introduction {id: row.id, at: row.at, expiresAt: row.expiresAt})
      CREATE (i)-[:FOR]->(a) CREATE (i)-[:ASKER]->(p) CREATE (i)-[:CANDIDATE {at: row.candidateAt}]->(c)`,
      world.introductions.map((row) => ({
        ...row,
        at: moment(row.connectorAt ?? row.candidateAt ?? world.now),
        candidateAt: moment(row.candidateAt),
        expiresAt: moment(row.expiresAt),
      })),
    ],
    [
      `UNWIND $rows AS row MATCH (i:Introduction {id: row.id}) MATCH (b:Person {id: row.connector})
      CREATE (i)-[:CONNECTOR {at: row.at}]->(b)`,
      world.introductions
        .filter(({ connector }) => connector !== null)
        .map(({ id, connector, connectorAt }) => ({ id, connector, at: moment(connectorAt) })),
    ],
    [
      `UNWIND $rows AS row MATCH (a:Ask {id: row.ask}) MATCH (c:Person {id: row.person})
      CREATE (a)-[:SURFACED {lane: row.lane, at: row.at, rank: row.rank, band: row.band, reasons:
        row.reasons, connectors: row.connectors}]->(c)`,
      world.surfaced.map((row) => ({ ...row, at: moment(row.at), rank: whole(row.rank) })),
    ],
  ];
}

function between(type: string): string {
  return `UNWIND $rows AS row MATCH (a:Person {id: row.from}) MATCH (b:Person {id: row.to})
    CREATE (a)-[r:${type}]->(b)`;
}
