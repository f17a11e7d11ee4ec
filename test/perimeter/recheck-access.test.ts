// The last access check: content that was read a moment before a right was withdrawn does not leave.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { Deadline } from '../../api/neo4j/deadline.ts';
import type { Run } from '../../api/neo4j/graph.ts';
import { recheckAccess } from '../../api/perimeter/recheck-access.ts';
import { writerAndReader, shareAsk, writeEntry } from '../entry/support.ts';
import { graph } from '../support/graph.ts';
import type { StatementName } from '../../api/neo4j/catalogue.generated.ts';
import { ProofServer } from './support/proof-server.ts';

test("recheckAccess: others' entries and asks are dropped, one's own need no statement", async () => {
  const { writer, reader, project } = await writerAndReader();
  const ids = [
    await writeEntry(writer, project),
    await writeEntry(writer, project, 'For me', { forMe: true }),
    await shareAsk(writer, project),
    'entry_V1StGXR8_Z5jdHi6B-myT',
  ];
  const rows = ids.map((id) => ({ id, writer: { id: writer.id, name: writer.name, about: null } }));
  let statements = 0;
  const run: Run = (name, params) => {
    statements += 1;
    return graph().run(new Deadline(10_000), name, params);
  };
  expect((await recheckAccess(run, reader.id, rows)).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  await writer.do('withdrawTrust', { personId: reader.id });
  expect([await recheckAccess(run, reader.id, rows), statements]).toEqual([[], 2]);
  expect([await recheckAccess(run, writer.id, rows), statements]).toEqual([rows, 2]);
});

const routes: [StatementName, string][] = [
  [
    'entry/list',
    'query ($project: ID!) { node(id: $project) { ... on Project { entries { edges { node { id text } } } } } }',
  ],
  ['entry/read', 'query ($entry: ID!) { node(id: $entry) { ... on Entry { id text } } }'],
  ['ask/read', 'query ($ask: ID!) { node(id: $ask) { ... on Ask { id story } } }'],
  ['ask/circle', '{ viewer { circleAsks { edges { node { id story } } } } }'],
];
test.each(routes)(
  'recheckAccess: content read by %s does not leave once the right is withdrawn',
  async (statement, query) => {
    const { writer, reader, project } = await writerAndReader();
    const [entry, ask] = [
      await writeEntry(writer, project, 'What leaks'),
      await shareAsk(writer, project, { story: 'What leaks' }),
    ];
    const answerWith = async (withdrawal: () => Promise<unknown>) => {
      const server = await ProofServer.interrupted(nanoid(), statement, withdrawal);
      const { body } = await server.send(reader, query, { project, entry, ask });
      await server.close();
      return body;
    };
    expect(await answerWith(async () => {})).toContain('What leaks');
    expect(await answerWith(() => writer.do('withdrawTrust', { personId: reader.id }))).not.toContain(
      'What leaks',
    );
  },
);
