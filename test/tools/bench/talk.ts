// Threads of two people, one of any length, written into the graph directly.
import neo4j, { type Driver } from 'neo4j-driver';

/**
 * Twenty threads of two people. The first has so many messages, one a millisecond, by turns. Gives the ids of
 * the threads and of the newest messages.
 */
export async function layOutTalk(
  driver: Driver,
  mark: string,
  [one, other]: [string, string],
  messages: number,
): Promise<{ threads: string[]; messages: string[] }> {
  await removeTalk(driver, mark);
  const threads = Array.from({ length: 20 }, (_, place) => `thread_${mark}_${place}`);
  await driver.executeQuery(
    `MATCH (a:Person {id: $one}) MATCH (b:Person {id: $other}) UNWIND range(0, 19) AS n
    CREATE (a)-[:TAKES_PART {since: 0}]->(:Thread {id: $threads[n], startedAt: n})<-[:TAKES_PART {since:
      0}]-(b)`,
    { one, other, threads },
  );
  await driver.executeQuery(
    `MATCH (a:Person {id: $one}) MATCH (b:Person {id: $other}) MATCH (t:Thread {id: $thread})
      UNWIND range(0, $messages - 1) AS n
    WITH t, CASE n % 2 WHEN 0 THEN a ELSE b END AS says, n
    CREATE (says)-[:SAID]->(:Message {id: 'message_' + $mark + '_' + n, thread: t.id, text: 'What one
      says.', saidAt: n})-[:SAID_IN]->(t)`,
    { one, other, thread: threads[0], mark, messages: neo4j.int(messages) },
  );
  return {
    threads,
    messages: Array.from({ length: 20 }, (_, place) => `message_${mark}_${messages - 1 - place}`),
  };
}

export async function removeTalk(driver: Driver, mark: string): Promise<void> {
  for (const label of ['Thread', 'Message']) {
    await driver.executeQuery(`MATCH (n:${label}) WHERE n.id STARTS WITH $start DETACH DELETE n`, {
      start: `${label.toLowerCase()}_${mark}_`,
    });
  }
}
