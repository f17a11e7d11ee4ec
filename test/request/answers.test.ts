// What is answered is true: whether a mutation was done, was not, or may have been, also when the database is
// cut off at the worst moment.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { openProxiedDatabase, type ProxiedDatabase } from '../exactly-once/database.ts';
import { Browser, linkFor, signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { strip } from '../support/canary/token.ts';
import { cypher, driver, stored } from '../support/graph.ts';
import { someone, type Answer, type Someone } from '../support/people.ts';

let database: ProxiedDatabase;
let api: string;
beforeAll(async () => {
  database = await openProxiedDatabase(false);
  ({ api } = await database.serve(4_000));
  // The statements are planned before a test needs them in time.
  await eventually(async () => {
    const me = await signedIn(await someone(), new Browser(api));
    expect((await create(me, { title: 'First' })).errors).toBeUndefined();
  });
}, 120_000);
afterAll(async () => {
  await database.close();
});

type Created = Answer<{ createProject: { project: { title: string } | null; problems: [] } } | null>;
const create = (browser: Browser, input: object): Promise<Created> =>
  browser.ask(
    `mutation ($input: CreateProjectInput!) {
       createProject(input: $input) { project { title } problems { __typename } } }`,
    { input },
  );
/** As they stand in the graph: sent again, they are the same input. */
const titles = async ({ id }: Someone): Promise<string[]> => {
  const found = 'MATCH (:Person {id: $id})-[:KEEPS]->(p:Project) RETURN p.title AS title';
  return (await stored<{ title: string }>(found, { id })).map(({ title }) => title);
};

/** While it runs, the database can be reached by nobody from the commit that mentions `text` on. */
async function cutOffAtCommit<T>(text: string, when: 'lost' | 'after', work: () => Promise<T>): Promise<T> {
  const { proxy } = database;
  const stall = () => proxy.stall();
  const sprung = when === 'lost' ? proxy.loseCommitOf(text, stall) : proxy.afterCommitOf(text, stall);
  try {
    const answer = await work();
    expect(sprung()).toBe(true);
    return answer;
  } finally {
    proxy.resume();
  }
}

test.each([['a key of the client'], ['no key']])(
  'MAYBE_DONE, %s: the commit is not answered in time; sent again with the key, it is done once',
  async (kind) => {
    const me = await someone();
    const browser = await signedIn(me, new Browser(api));
    const given = kind === 'no key' ? {} : { key: nanoid() };
    const { data, errors } = await cutOffAtCommit(me.id, 'lost', () =>
      create(browser, { title: 'Bench', ...given }),
    );
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['createProject'],
        message: expect.stringMatching(/^This may have been done.*with the same key/),
        extensions: { code: 'MAYBE_DONE', key: given.key ?? expect.stringMatching(/^request_/) },
      }),
    ]);
    const key = (errors?.[0]?.extensions as { key?: string } | undefined)?.key;
    const [title] = await titles(me);
    await eventually(async () =>
      expect(await create(browser, { title, key })).toEqual({
        data: { createProject: { project: { title: 'Bench' }, problems: [] } },
      }),
    );
    expect(await titles(me)).toEqual([title]);
  },
  30_000,
);

test('UNAVAILABLE: what waits for a lock past the deadline was not done, and is not done later', async () => {
  const me = await someone();
  const browser = await signedIn(me, new Browser(api));
  const session = driver().session();
  const other = session.beginTransaction();
  await other.run('MATCH (me:Person {id: $id}) SET me.locked = true', { id: me.id });
  const { errors } = await create(browser, { title: 'Bench' });
  await other.rollback();
  await session.close();
  expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
    ['Temporarily unavailable. Nothing was lost; please try again in a moment.', { code: 'UNAVAILABLE' }],
  ]);
  // This one waits for the locks of the one before, if that still held any.
  await eventually(async () => expect((await create(browser, { title: 'Shelf' })).errors).toBeUndefined());
  expect((await titles(me)).map(strip)).toEqual(['Shelf']);
}, 30_000);

test('DONE_NOT_READ: the change is committed, and only reading it back fails', async () => {
  const me = await someone();
  const browser = await signedIn(me, new Browser(api));
  const input = { title: 'Bench', key: nanoid() };
  const { data, errors } = await cutOffAtCommit(me.id, 'after', () => create(browser, input));
  expect(data).toEqual({ createProject: { project: null, problems: [] } });
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['createProject', 'project'],
      message: expect.stringContaining('This was done.'),
      extensions: { code: 'DONE_NOT_READ' },
    }),
  ]);
  expect((await titles(me)).map(strip)).toEqual(['Bench']);
  await eventually(async () =>
    expect((await create(browser, input)).data?.createProject.project).toEqual({ title: 'Bench' }),
  );
  expect((await titles(me)).map(strip)).toEqual(['Bench']);
}, 30_000);

test('signIn: what came too late is found to have worked, by the same code with the same key alone', async () => {
  const me = await someone({ name: 'Inès' });
  const [code, key] = [await linkFor(me), nanoid()];
  const browser = new Browser(api);
  const { errors } = await cutOffAtCommit(hashOf(code), 'lost', () =>
    browser.ask('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { __typename } } }', {
      input: { code, key },
    }),
  );
  expect(errors?.[0]?.extensions.code).toBe('MAYBE_DONE');
  expect(browser.cookie).toBeNull();
  const again = (input: object) => eventually(async () => await browser.do('signIn', input));
  expect((await again({ code, key: nanoid() })).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect((await again({ code })).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect((await again({ code, key })).problems).toEqual([]);
  expect(await browser.who()).toBe('Inès');
  expect(await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) RETURN s.id', { id: me.id })).toHaveLength(
    1,
  );
  await browser.do('signOut', {});
  expect((await again({ code, key })).problems).toMatchObject([{ __typename: 'NotFound' }]);
}, 30_000);
