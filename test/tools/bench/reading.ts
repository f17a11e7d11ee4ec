// Reading a logbook over HTTP: a page of 20 entries as a reader, compared with the smallest query of the same
// token.
import { statements, type StatementName } from '../../../api/neo4j/catalogue.generated.ts';
import { Deadline } from '../../../api/neo4j/deadline.ts';
import { Cursors } from '../../../api/request/cursor.ts';
import { hashOf } from '../../../api/request/secret.ts';
import { createToken, post as postTo, type Settings } from './api.ts';
import type { Bench } from './graph.ts';
import { countHits } from './hits.ts';
import { layOutLogbook, removeLogbook, type Logbook } from './logbook.ts';
import { alternate, type Arm } from './measure.ts';

interface Page {
  node?: { entries: { edges: { node: { id: string } }[] } };
}
interface Case {
  name: string;
  book: Logbook;
  me: string;
  from: 'start' | 'middle';
  kinds: string[] | null;
}

const reading = `query ($id: ID!, $after: String, $kinds: [EntryKind!]) {
  node(id: $id) { ... on Project { title entries(first: 20, after: $after, kinds: $kinds) {
  edges { node { id kind feeling text writtenAt writer { id name } } } pageInfo { hasNextPage endCursor } } } } }`;
const sizes = [
  { circle: 10, entries: 25 },
  { circle: 1000, entries: 25 },
  { circle: 10, entries: 5000 },
  { circle: 1000, entries: 5000 },
];
const mark = ({ circle, entries }: (typeof sizes)[number]) => `bench${circle}x${entries}`;

export async function measureReading(
  bench: Bench,
  address: string,
  { rounds, warm, print }: Settings,
): Promise<void> {
  const cursors = new Cursors(bench.cursorKey);
  const tokens = new Map<string, string>();
  const cases: Case[] = [];
  for (const size of sizes) {
    const book = await layOutLogbook(bench.driver, mark(size), size);
    for (const me of Object.values(book.readers)) tokens.set(me, await createToken(bench, me));
    const name = `circle ${String(size.circle).padStart(4)}, ${String(size.entries).padStart(4)} entries`;
    cases.push({ name: `${name}, first page`, book, me: book.readers.all, from: 'start', kinds: null });
    if (size.entries < 5000) continue;
    cases.push({ name: `${name}, from the middle`, book, me: book.readers.all, from: 'middle', kinds: null });
    if (size.circle < 1000) continue;
    cases.push({ name: `${name}, reads one keeper`, book, me: book.readers.one, from: 'start', kinds: null });
    cases.push({
      name: `${name}, reads the last few`,
      book,
      me: book.readers.last,
      from: 'start',
      kinds: null,
    });
    cases.push({
      name: `${name}, of a rare kind`,
      book,
      me: book.readers.all,
      from: 'start',
      kinds: ['DOUBT'],
    });
  }
  const post = async (me: string, query: string, variables: object) => {
    const { node } = await postTo<Page>(address, tokens.get(me), query, variables);
    return node?.entries.edges.map((edge) => edge.node.id) ?? [];
  };
  const after = ({ book, me, from, kinds }: Case) =>
    from === 'start'
      ? null
      : cursors.write(me, `entries ${JSON.stringify(kinds)} ${book.project}`, [
          book.middle.before,
          book.middle.beforeId,
        ]);
  const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(1).padStart(6);

  print(
    '\nReading a logbook over HTTP, a page of 20 entries; milliseconds, medians of alternating arms; its statements bare; db hits of list and look',
  );
  print(`${'case'.padEnd(48)}   page  viewer   ratio   token   node   list   look   hits`);
  for (const one of cases) {
    const { book, me, from, kinds } = one;
    const variables = { id: book.project, after: after(one), kinds };
    const ids = await post(me, reading, variables);
    const expected = from === 'start' && kinds === null && me === book.readers.all ? book.newest : null;
    if (expected && JSON.stringify(ids) !== JSON.stringify(expected))
      throw new Error(`${one.name}: another page than was laid out`);
    const list = {
      me,
      project: book.project,
      kinds,
      ...(from === 'start' ? { before: null, beforeId: null } : book.middle),
      limit: 21,
    };
    const bare = (name: StatementName, params: object): Arm => ({
      name,
      run: () => bench.graph.run(new Deadline(5_000), name, params as never),
    });
    const times = await alternate(
      [
        { name: 'page', run: () => post(me, reading, variables) },
        { name: 'viewer', run: () => post(me, '{ viewer { person { id } } }', {}) },
        bare('token/holder', { hash: hashOf(tokens.get(me) ?? '') }),
        bare('project/read', { me, ids: [book.project] }),
        bare('entry/list', list),
        bare('perimeter/recheck-access', { me, ids }),
      ],
      rounds,
      warm,
    );
    const hits =
      (await countHits(bench.driver, statements['entry/list'].text, list)) +
      (await countHits(bench.driver, statements['perimeter/recheck-access'].text, { me, ids }));
    const p50 = (name: string) => times.get(name)?.p50;
    print(
      `${one.name.padEnd(48)} ${ms(p50('page'))}  ${ms(p50('viewer'))} ${((p50('page') ?? Number.NaN) / (p50('viewer') ?? Number.NaN)).toFixed(2).padStart(7)}  ${[
        'token/holder',
        'project/read',
        'entry/list',
        'perimeter/recheck-access',
      ]
        .map((name) => ms(p50(name)))
        .join(' ')} ${String(hits).padStart(6)}`,
    );
  }
  for (const size of sizes) await removeLogbook(bench.driver, mark(size));
}
