// Entries are removed while a page with them is read. Neo4j then gives null for a row or a value of a deleted
// node.
import { expect, test } from '@jest/globals';
import { writerAndReader, writeEntry } from './support.ts';

/** How many times four entries are written and removed. */
const rounds = Number(process.env['REMOVAL_ROUNDS'] ?? 10);

test('entries: reading a logbook while its entries are removed is never an error', async () => {
  const { writer, reader, project } = await writerAndReader();
  const ending = new AbortController();
  const query =
    'query ($id: ID!) { node(id: $id) { ... on Project { entries { edges { node { id text writer { id } } } } } } }';
  const read = async (): Promise<void> => {
    for (const who of [writer, reader, writer])
      expect((await who.ask(query, { id: project })).errors).toBeUndefined();
  };
  const readers = Promise.all(
    [1, 2, 3, 4].map(async () => {
      while (!ending.signal.aborted) await read();
    }),
  );
  const change = async (): Promise<void> => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => writeEntry(writer, project)));
    await Promise.all(ids.map((entryId) => writer.do('removeEntry', { entryId })));
  };
  try {
    for (let round = 0; round < rounds; round += 1) await change();
  } finally {
    ending.abort();
    await readers;
  }
});
