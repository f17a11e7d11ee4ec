// Two processes of a house whose database is reached by routing: what a person has changed through one of
// them, they read through the other. The database of the run routes to itself, as every Community server does.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { Graph } from '../../api/neo4j/graph.ts';
import { Cursors } from '../../api/request/cursor.ts';
import { eventually } from '../support/eventually.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Someone } from '../support/people.ts';

type Opened = Parameters<Driver['session']>[0];
interface Process {
  api: string;
  driver: Driver;
  /** What the sessions with the database were opened with, since this was emptied. */
  sessions: Opened[];
}

let processes: [Process, Process];
beforeAll(async () => {
  processes = [await open(), await open()];
  // On a slow machine the first requests wait for plans, longer than their deadline.
  const who = await someone();
  for (const { api } of processes)
    await eventually(async () => {
      expect((await ask(api, who, writing)).code).toBeUndefined();
      expect((await ask(api, who, reading)).titles).toContain('A boat');
    }, 60_000);
}, 120_000);
afterAll(async () => {
  for (const { driver } of processes ?? []) await driver.close();
});

async function open(): Promise<Process> {
  const { TEST_NEO4J_URI = '', TEST_NEO4J_USER = '', TEST_NEO4J_PASSWORD = '' } = process.env;
  const driver = neo4j.driver(
    TEST_NEO4J_URI.replace('bolt:', 'neo4j:'),
    neo4j.auth.basic(TEST_NEO4J_USER, TEST_NEO4J_PASSWORD),
    { disableLosslessIntegers: true },
  );
  const sessions: Opened[] = [];
  const session = driver.session.bind(driver);
  driver.session = (options) => {
    sessions.push(options);
    return session(options);
  };
  const graph = new Graph(driver, undefined, undefined, true);
  const { api } = await openTestServer({ graph, requestTimeout: 4_000 });
  return { api, driver, sessions };
}

const ask = async (api: string, who: Someone, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}`, ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data: { viewer: { projects: { edges: { node: { title: string } }[] } } } | null;
    errors?: { extensions: { code: string } }[];
  };
  return {
    titles: data?.viewer?.projects?.edges.map(({ node }) => node.title),
    code: errors?.[0]?.extensions.code,
    bookmark: response.headers.get('bookmark'),
    cookie: response.headers.get('set-cookie'),
  };
};
const reading = '{ viewer { projects { edges { node { title } } } } }';
const writing = 'mutation { createProject(input: { title: "A boat" }) { problems { message } } }';

test('routing: queries are sent as reads, to whichever server reads', async () => {
  const who = await someone();
  const [{ api, sessions }] = processes;
  await ask(api, who, reading); // the first use of a token in a day is written down
  sessions.length = 0;
  expect((await ask(api, who, reading)).titles).toEqual([]);
  expect(sessions.length).toBeGreaterThan(0);
  expect(new Set(sessions.map((options) => options?.defaultAccessMode))).toEqual(new Set(['READ']));
});

test('bookmark: an answer to a change carries one, and another process reads behind it', async () => {
  const who = await someone();
  const [here, there] = processes;
  const written = await ask(here.api, who, writing);
  expect(written.bookmark).toMatch(/^[\w-]+$/);
  expect(written.cookie).toMatch(/^te-bookmark=[\w-]+; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax$/);
  for (const headers of [
    { bookmark: written.bookmark ?? '' },
    { cookie: written.cookie?.split(';')[0] ?? '' },
  ]) {
    there.sessions.length = 0;
    expect((await ask(there.api, who, reading, headers)).titles).toEqual(['A boat']);
    const behind = there.sessions.filter((options) => [options?.bookmarks].flat().some(Boolean));
    expect(behind.length).toBeGreaterThan(1); // who asks, and what they ask for
  }
});

test('bookmark: a read waits until its server is that far', async () => {
  const who = await someone();
  const [here, there] = processes;
  await ask(here.api, who, writing);
  const [last = ''] = await here.driver.executeQueryBookmarkManager.getBookmarks();
  const [{ key = '' } = {}] = await cypher<{ key: string }>('MATCH (h:House) RETURN h.cursorKey AS key');
  const sealed = (bookmark: string, at: number) =>
    new Cursors(key).write('', 'bookmark', [at, JSON.stringify([bookmark])]);
  expect((await ask(there.api, who, reading, { bookmark: sealed(last, Date.now()) })).titles).toEqual([
    'A boat',
  ]);
  const future = later(last);
  expect((await ask(there.api, who, reading, { bookmark: sealed(future, Date.now()) })).code).toBe(
    'UNAVAILABLE',
  );
  // Others are not kept waiting, and an old one or a forged one is nobody's.
  expect((await ask(there.api, who, reading)).titles).toEqual(['A boat']);
  expect(
    (await ask(there.api, who, reading, { bookmark: sealed(future, Date.now() - 61_000) })).titles,
  ).toEqual(['A boat']);
  expect((await ask(there.api, who, reading, { bookmark: last })).titles).toEqual(['A boat']);
});

/**
 * The bookmark of a transaction that there will be in a long time: behind the id of the database (19 bytes)
 * stands its number, in PackStream.
 */
function later(bookmark: string): string {
  const [, kind = '', body = ''] = /^(\w+:)(.*)$/.exec(bookmark) ?? [];
  const bytes = Buffer.from(body, 'base64');
  const far = Buffer.from([0xca, 0x7f, 0xff, 0xff, 0xff]); // an integer of 32 bits
  return `${kind}${Buffer.concat([bytes.subarray(0, 19), far, Buffer.from([0x90])]).toString('base64')}`;
}

test('bookmark: answers to queries carry none, and a house with one server gives none at all', async () => {
  const who = await someone();
  expect(await ask(processes[0].api, who, reading)).toMatchObject({ bookmark: null, cookie: null });
  const { api } = await openTestServer();
  expect(await ask(api, who, writing)).toMatchObject({ bookmark: null, cookie: null });
});
