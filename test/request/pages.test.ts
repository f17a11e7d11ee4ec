// Connections and their cursors: pages join to the whole list, and a cursor is valid for its viewer and list
// only.
import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { Cursors } from '../../api/request/cursor.ts';
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
