// The last look: what was read a moment before a right was withdrawn does not leave any more.
import { expect, test } from '@jest/globals';
import { Deadline } from '../../api/neo4j/failure.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import { lookAgain } from '../../api/perimeter/look.ts';
import { pair, shared, write } from '../entry/support.ts';
import { graph } from '../support/graph.ts';

test('entries and asks of others are dropped, one\'s own are not asked for', async () => {
  const { writer, reader, project } = await pair();
  const ids = [await write(writer, project), await write(writer, project, 'For me', { forMe: true }), await shared(writer, project), 'entry_V1StGXR8_Z5jdHi6B-myT'];
  const rows = ids.map((id) => ({ id, writer: { id: writer.id, name: writer.name, about: null } }));
  let statements = 0;
  const run: Run = (name, params) => { statements += 1; return graph().run(new Deadline(10_000), name, params); };
  expect((await lookAgain(run, reader.id, rows)).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  await writer.do('withdrawTrust', { personId: reader.id });
  expect([await lookAgain(run, reader.id, rows), statements]).toEqual([[], 2]);
  expect([await lookAgain(run, writer.id, rows), statements]).toEqual([rows, 2]);
});
