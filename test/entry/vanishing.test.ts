// A page read while what stands on it is removed: it holds what is there, whole, and is never an error. The database gives what is deleted under a
// reader's hands as nothing, a row of it or a single value.
import { expect, test } from '@jest/globals';
import { isWhole } from '../../api/neo4j/row.ts';
import { pair, write } from './support.ts';

test('a logbook is read while its entries come and go', async () => {
  const { writer, reader, project } = await pair();
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
    const ids = await Promise.all([1, 2, 3, 4].map(() => write(writer, project)));
    await Promise.all(ids.map((entryId) => writer.do('removeEntry', { entryId })));
  };
  try {
    for (let round = 0; round < 30; round += 1) await change();
  } finally {
    ending.abort();
    await readers;
  }
});

test.each<[string, unknown, boolean]>([
  ['everything', { id: 'a', note: null, writer: { id: 'b' }, ways: [{ id: 'c' }] }, true],
  ['nothing in a list', { id: 'a', writer: { id: 'b' }, ways: [] }, true],
  ['no id', { id: null, writer: { id: 'b' }, ways: [] }, false],
  ['no writer', { id: 'a', writer: null, ways: [] }, false],
  ['a writer without an id', { id: 'a', writer: { id: null }, ways: [] }, false],
  ['one of a list without', { id: 'a', writer: { id: 'b' }, ways: [{ id: 'c' }, { id: null }] }, false],
])('a row with %s', (_what, row, whole) => {
  expect(isWhole(row, { id: true, writer: { id: true }, ways: { id: true } })).toBe(whole);
});
