// Events of a logbook and messages to its readers, written into the graph directly.
import neo4j, { type Driver } from 'neo4j-driver';

export interface Events {
  after: number;
  upTo: number;
  pairs: string;
}

/**
 * One event for each entry and, for each viewer, one for each message. Their numbers are negative, before all
 * real events.
 */
export async function layOutEvents(
  driver: Driver,
  place: number,
  {
    writer,
    entries,
    messages,
    viewers,
  }: { writer: string; entries: readonly string[]; messages: readonly string[]; viewers: string[] },
): Promise<Events> {
  const first = -1_000_000 * (place + 1);
  const rows = [
    ...entries.map((about) => ({ about, kind: 'EntryWritten', from: writer, to: null })),
    ...messages.flatMap((about) => viewers.map((to) => ({ about, kind: 'MessageSaid', from: null, to }))),
  ].map((row, index) => ({ ...row, seq: neo4j.int(first + index) }));
  await driver.executeQuery('MATCH (e:Event) WHERE $first <= e.seq < $first + 1000000 DELETE e', {
    first: neo4j.int(first),
  });
  await driver.executeQuery('UNWIND $rows AS row CREATE (e:Event) SET e = row, e.at = 0', { rows });
  const seqs = rows.map((_, index) => first + index);
  return {
    after: first - 1,
    upTo: first + rows.length - 1,
    pairs: viewers.flatMap((viewer) => seqs.map((seq) => `${viewer}:${seq}`)).join(' '),
  };
}

export async function removeEvents(driver: Driver): Promise<void> {
  await driver.executeQuery('MATCH (e:Event) WHERE e.seq < 0 DELETE e');
}
