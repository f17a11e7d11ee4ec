// A logbook of three keepers, of any length, with its readers, written into the graph directly.
import neo4j, { type Driver } from 'neo4j-driver';

export interface Logbook {
  project: string;
  writers: [string, string, string];
  /**
   * A reader of all that is not `forMe`, a reader of one keeper, and a reader of the last few entries of
   * each.
   */
  readers: { all: string; one: string; last: string };
  /** The entry in the middle, as a cursor has it. */
  middle: { before: number; beforeId: string };
  /** The newest entries that `all` reads, the latest first. */
  newest: string[];
}

/**
 * All ids contain `mark`. Every tenth entry is `forMe`, one in a thousand is a DOUBT. Each writer trusts
 * `circle` others, and the reader `all` trusts `own` others.
 */
export async function layOutLogbook(
  driver: Driver,
  mark: string,
  { entries, circle, own = 0 }: { entries: number; circle: number; own?: number },
): Promise<Logbook> {
  await removeLogbook(driver, mark);
  const project = `project_${mark}`;
  const [writers, readers] = [
    [0, 1, 2].map((place) => `person_${mark}_writer${place}`),
    { all: `person_${mark}_all`, one: `person_${mark}_one`, last: `person_${mark}_last` },
  ];
  const run = (text: string, rest: object = {}) =>
    driver.executeQuery(text, { mark, project, writers, ...rest });
  await run(
    `CREATE (j:Project {id: $project, title: 'Bench', createdAt: 0})
    WITH j UNWIND $writers AS id
    CREATE (w:Person {id: id, name: 'Writer'})-[:KEEPS {since: 0}]->(j) CREATE (w)-[:WROTE_IN]->(j)
    CREATE (w)-[:DRAWS]->(d:Perimeter {threshold: 0.7, narrowed: true})-[:AROUND]->(j)
    WITH w, d UNWIND range(1, $circle) AS n
    CREATE (w)-[:MET {since: 0}]->(f:Person {id: w.id + '_friend' + n, name: 'Friend'})
      CREATE (w)-[:TRUSTS {weight: 1.0, reads: 'EVERYTHING', since: 0}]->(f)
    CREATE (d)-[:ONLY]->(f) CREATE (d)-[:EXCEPT]->(f)`,
    { circle: neo4j.int(circle) },
  );
  await run(
    `UNWIND $rows AS row CREATE (r:Person {id: row.id, name: 'Reader'})
    WITH r, row UNWIND row.trustedBy AS id MATCH (w:Person {id: id})-[:DRAWS]->(d:Perimeter)
    CREATE (w)-[:MET {since: 0}]->(r) CREATE (r)-[:MET {since: 0}]->(w)
      CREATE (w)-[:TRUSTS {weight: 1.0, reads: row.reads, readsFrom: row.readsFrom, since: 0}]->(r)
      CREATE (d)-[:ONLY]->(r)`,
    {
      rows: [
        { id: readers.all, trustedBy: writers, reads: 'EVERYTHING', readsFrom: null },
        { id: readers.one, trustedBy: writers.slice(0, 1), reads: 'EVERYTHING', readsFrom: null },
        { id: readers.last, trustedBy: writers, reads: 'SINCE', readsFrom: neo4j.int(1000 + entries - 6) },
      ],
    },
  );
  await run(
    `MATCH (r:Person {id: $reader}) UNWIND range(1, $own) AS n
    CREATE (r)-[:MET {since: 0}]->(f:Person {id: r.id + '_friend' + n, name: 'Friend'})
      CREATE (r)-[:TRUSTS {weight: 1.0, reads: 'EVERYTHING', since: 0}]->(f)`,
    { reader: readers.all, own: neo4j.int(own) },
  );
  await run(
    `MATCH (j:Project {id: $project}) UNWIND range(0, $entries - 1) AS n
      MATCH (w:Person {id: $writers[n % 3]})
    CREATE (w)-[:WROTE]->(:Entry {id: 'entry_' + $mark + '_' + n, writer: w.id, project: j.id, kind: CASE n
      % 1000 WHEN 1 THEN 'DOUBT' ELSE 'STEP' END,
      text: 'What happened that day, in a sentence or two.', writtenAt: 1000 + n, forMe: n % 10 = 0})-[:IN]->(j)`,
    { entries: neo4j.int(entries) },
  );
  const half = Math.floor(entries / 2);
  const shown = Array.from({ length: entries }, (_, n) => entries - 1 - n).filter((n) => n % 10 !== 0);
  return {
    project,
    writers: writers as Logbook['writers'],
    readers,
    middle: { before: 1000 + half, beforeId: `entry_${mark}_${half}` },
    newest: shown.slice(0, 20).map((n) => `entry_${mark}_${n}`),
  };
}

/**
 * For the reader `all`: twenty more people who trust them, each with a project of twenty entries and an ask;
 * their ids.
 */
export async function layOutAround(
  driver: Driver,
  mark: string,
  { readers, writers, project, newest }: Logbook,
): Promise<{ people: string[]; projects: string[]; proposals: string[] }> {
  const places = Array.from({ length: 20 }, (_, place) => place);
  const [people, projects] = [
    places.map((place) => `person_${mark}_around${place}`),
    places.map((place) => `project_${mark}_${place}`),
  ];
  await driver.executeQuery(
    `MATCH (r:Person {id: $reader}) UNWIND range(0, 19) AS n
    CREATE (w:Person {id: $people[n], name: 'Writer'})-[:KEEPS {since: 0}]->(j:Project {id: $projects[n],
      title: 'Around', createdAt: n})
      CREATE (w)-[:WROTE_IN]->(j)
    CREATE (w)-[:MET {since: 0}]->(r) CREATE (w)-[:TRUSTS {weight: 1.0, reads: 'EVERYTHING', since: 0}]->(r)
    CREATE (w)-[:ASKS]->(:Ask {id: 'ask_' + $mark + '_' + n, title: 'q', needs: [], urgency: 'WHENEVER',
      unnamed: false, state: 'INNER', draftedAt: 0, sharedAt: 0, tie: n, words: []})-[:OF]->(j)
    WITH w, j UNWIND range(0, 19) AS n
    CREATE (w)-[:WROTE]->(:Entry {id: 'entry_' + j.id + '_' + n, writer: w.id, project: j.id, kind: 'STEP',
      text: 'One more.', writtenAt: n, forMe: false})-[:IN]->(j)`,
    { reader: readers.all, people, projects, mark },
  );
  const proposals = people.slice(0, 3).map((_, place) => `proposal_${mark}_${place}`);
  await driver.executeQuery(
    `MATCH (w:Person {id: $writer}) MATCH (j:Project {id: $project}) MATCH (e:Entry {id: $entry})
      UNWIND range(0, 19) AS n MATCH (p:Person {id: $people[n]})
    CREATE (w)-[:MET {since: 0}]->(p) CREATE (w)-[:TRUSTS {weight: 1.0, reads: 'EVERYTHING', since: 0}]->(p)
      CREATE (p)-[:LOOKED_OVER {at: 0}]->(e)
    WITH w, j, p, n WHERE n < 3 CREATE (k:KeeperProposal {id: $proposals[n], at: n})-[:FOR]->(j)
    CREATE (k)-[:OF]->(p) CREATE (k)-[:BY]->(w) CREATE (w)-[:AGREED {at: n}]->(k)`,
    {
      writer: writers[0],
      project,
      entry: newest.find((id) => Number(id.split('_').at(-1)) % 3 === 0),
      people,
      proposals,
    },
  );
  return { people, projects, proposals };
}

export async function removeLogbook(driver: Driver, mark: string): Promise<void> {
  const project = `project_${mark}`;
  for (const node of ['(j)<-[:IN|OF|FOR|AROUND]-(n)', '(n:Project) WHERE n = j']) {
    await driver.executeQuery(
      `MATCH (j:Project) WHERE j.id = $project OR j.id STARTS WITH $more MATCH ${node} DETACH DELETE n`,
      { project, more: `${project}_` },
    );
  }
  await driver.executeQuery(
    `MATCH (n:Person) WHERE n.id STARTS WITH $people OPTIONAL
      MATCH (n)-[:HOLDS]->(t:Token) DETACH DELETE n, t`,
    { people: `person_${mark}_` },
  );
}
