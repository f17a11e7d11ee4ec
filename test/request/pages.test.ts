// Connections and their cursors: pages join to the whole list, and a cursor is valid for its viewer and list
// only.
import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { Cursors } from '../../api/request/cursor.ts';
import { createProject, writeEntry } from '../entry/support.ts';
import { met, someone, type Answer, type Someone } from '../support/people.ts';

let me: Someone;
const names = ['Álvaro', 'Bérénice', 'Chi', 'Đặng', 'ليلى', '<script>alert(1)</script>', 'Zoé'];

beforeAll(async () => {
  me = await someone();
  for (const name of names) await met(me, await someone({ name }));
});

interface List {
  edges: { cursor: string; node: { id: string; name: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}
const list = async (who: Someone, field: string, args = '') =>
  await who.ask<{ viewer: Record<string, List> }>(
    `{ viewer { ${field}${args} { edges { cursor node { ${field === 'projects' ? 'id' : 'id name'} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
  );
const refused = (answer: Answer<unknown>) =>
  answer.errors?.map(({ extensions, message }) => [extensions.code, message]);

test('first, after: pages of every size join to the whole list', async () => {
  const whole = (await list(me, 'acquaintances')).data.viewer['acquaintances'];
  expect(new Set(whole?.edges.map(({ node }) => node.name))).toEqual(new Set(names));
  for (const size of [1, 2, 3, 7, 100]) {
    const joined: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: List | undefined = (
        await list(me, 'acquaintances', `(first: ${size}${after ? `, after: "${after}"` : ''})`)
      ).data.viewer['acquaintances'];
      joined.push(...(page?.edges.map(({ node }) => node.id) ?? []));
      [after, more] = [page?.pageInfo.endCursor ?? null, page?.pageInfo.hasNextPage ?? false];
    }
    expect(joined).toEqual(whole?.edges.map(({ node }) => node.id));
  }
});

test('after: a cursor of another person or list, or an invented one, gets the same error', async () => {
  const cursor =
    (await list(me, 'acquaintances', '(first: 1)')).data.viewer['acquaintances']?.pageInfo.endCursor ?? '';
  const other = await someone();
  const answers = [
    refused(await list(other, 'acquaintances', `(after: "${cursor}")`)),
    refused(await list(me, 'blocked', `(after: "${cursor}")`)),
    refused(await list(me, 'projects', `(after: "${cursor}")`)),
    refused(await list(me, 'acquaintances', `(after: "${cursor.slice(0, -2)}AA")`)),
    refused(await list(me, 'acquaintances', '(after: "")')),
  ];
  for (const answer of answers)
    expect(answer).toEqual([
      ['BAD_USER_INPUT', 'Expected `after` to be a cursor of this very list, given to you.'],
    ]);
});

test('Cursors: a cursor with any byte changed, or cut short, is refused', () => {
  const cursors = new Cursors(randomBytes(32).toString('base64'));
  const [place, cursor] = [
    ['somebody', 'person_1'] as const,
    cursors.write('me', 'list', ['somebody', 'person_1']),
  ];
  expect(cursors.read('me', 'list', cursor)).toEqual(place);
  const bytes = Buffer.from(cursor, 'base64url');
  const changed = [...bytes.keys()].flatMap((at) => [
    bytes.with(at, (bytes[at] ?? 0) ^ 1),
    bytes.subarray(0, at),
  ]);
  for (const other of changed)
    expect(() => cursors.read('me', 'list', Buffer.from(other).toString('base64url'))).toThrow(
      'a cursor of this very list',
    );
});

test('cursor: has one length for short and long names, and the same bytes for the same place', async () => {
  const { edges } = (await list(me, 'acquaintances')).data.viewer['acquaintances'] ?? { edges: [] };
  expect(new Set(edges.map(({ cursor }) => cursor.length)).size).toBe(1);
  expect(
    (await list(me, 'acquaintances')).data.viewer['acquaintances']?.edges.map(({ cursor }) => cursor),
  ).toEqual(edges.map(({ cursor }) => cursor));
});

test.each([0, -1, 101])('first: %d is refused', async (first) => {
  expect(refused(await list(me, 'acquaintances', `(first: ${first})`))).toEqual([
    ['BAD_USER_INPUT', 'Expected `first` to be from 1 to 100.'],
  ]);
});

test('pageInfo: an empty list is one page', async () => {
  expect((await list(await someone(), 'acquaintances')).data.viewer['acquaintances']).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

const entries = async (project: string, args: string) => {
  const answer = await me.ask<{ node: { entries: List } | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Project { entries(${args}) { edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
    { id: project },
  );
  return { ...answer, list: answer.data?.node?.entries };
};
const idsOf = (page: List | undefined) => page?.edges.map(({ node }) => node.id);

test('last, before: pages of every size, from the end on, join to the whole list', async () => {
  const project = await createProject(me);
  for (let n = 0; n < 7; n++) await writeEntry(me, project, `Note ${n}`);
  const whole = idsOf((await entries(project, 'first: 100')).list);
  expect(whole).toHaveLength(7);
  for (const size of [1, 2, 3, 7, 100]) {
    const joined: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const { list: read } = await entries(project, `last: ${size}${before ? `, before: "${before}"` : ''}`);
      joined.unshift(...(idsOf(read) ?? []));
      [before, more] = [read?.pageInfo.startCursor ?? null, read?.pageInfo.hasPreviousPage ?? false];
    }
    expect(joined).toEqual(whole);
  }
});

test('before: what was written after a page stands in front of it', async () => {
  const project = await createProject(me);
  await writeEntry(me, project, 'First');
  const { list: seen } = await entries(project, 'first: 20');
  const newer = [await writeEntry(me, project, 'Second'), await writeEntry(me, project, 'Third')];
  const { list: read } = await entries(project, `last: 20, before: "${seen?.pageInfo.startCursor}"`);
  expect(idsOf(read)).toEqual(newer.toReversed());
  expect(read?.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
});

test.each([
  ['last: 0', 'Expected `last` to be from 1 to 100.'],
  ['last: 101', 'Expected `last` to be from 1 to 100.'],
  ['before: "x"', 'Expected `last` with `before`.'],
  ['last: 1, before: "x"', 'Expected `before` to be a cursor of this very list, given to you.'],
  ['last: 1, after: "x"', 'Expected `after` with `first`, or `before` with `last`, not both.'],
])('%s is refused', async (args, message) => {
  const project = await createProject(me);
  expect(refused(await entries(project, args))).toEqual([['BAD_USER_INPUT', message]]);
});
