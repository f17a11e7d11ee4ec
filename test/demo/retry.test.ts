// visitDemo with a key: one visit makes one copy and one session, however often it is sent.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { visitOf } from '../../api/account/session.ts';
import type { Ids } from '../../api/demo/plan.ts';
import { openProxiedDatabase, type ProxiedDatabase } from '../exactly-once/database.ts';
import { Browser } from '../support/browser.ts';
import { removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import type { Problem } from '../support/people.ts';

interface Visited {
  viewer: { person: { id: string }; sessions: { edges: { node: { id: string } }[] } } | null;
  problems: Problem[];
}
const visit = `mutation ($locale: Locale!, $key: ID) { visitDemo(input: { locale: $locale, key: $key }) {
  viewer { person { id } sessions { edges { node { id } } } } problems { __typename path message } } }`;

let database: ProxiedDatabase;
let api: string;
const copies: Ids[] = [];
beforeAll(async () => {
  database = await openProxiedDatabase(false);
  ({ api } = await openTestServer({ demo: true, requestTimeout: 60_000 }));
});
afterAll(async () => {
  await removeCopies(...copies);
  await database.close();
});

/** Each comes from the same network, with nothing of an earlier visit. */
async function send(key: string | null, locale = 'FR', browser = new Browser(api)) {
  const { data } = await browser.ask<{ visitDemo: Visited }>(visit, { locale, key });
  const { viewer, problems } = data.visitDemo;
  const person = viewer?.person.id ?? null;
  const [row] = await cypher<{ house: string }>('MATCH (p:Person {id: $person}) RETURN p.house AS house', {
    person,
  });
  if (row) copies.push({ demo: row.house } as Ids);
  return {
    person,
    house: row?.house ?? null,
    sessions: viewer?.sessions.edges.map(({ node }) => node.id) ?? [],
    problems,
    browser,
  };
}
const sessionsOf = (house: string | null) =>
  cypher('MATCH (:Person {house: $house})-[:ENTERED]->(s:Session) RETURN s.id AS id', { house });

test('visitDemo: sent again with its key, also at the same time, makes one copy and one session', async () => {
  const key = randomUUID();
  const [first, second] = await Promise.all([send(key), send(key)]);
  const third = await send(key);
  expect([second.person, third.person, second.sessions, third.sessions]).toEqual([
    first.person,
    first.person,
    first.sessions,
    first.sessions,
  ]);
  expect(first.sessions).toHaveLength(1);
  expect(await sessionsOf(first.house)).toEqual([{ id: first.sessions[0] }]);
  expect(await third.browser.who()).not.toBeNull();
});

test('visitDemo: without a key, with another one or in another language it makes another copy', async () => {
  const key = randomUUID();
  const houses = [];
  for (const [sent, locale] of [
    [key, 'FR'],
    [key, 'EN'],
    [randomUUID(), 'FR'],
    [null, 'FR'],
    [null, 'FR'],
  ] as const)
    houses.push((await send(sent, locale)).house);
  expect(new Set(houses).size).toBe(5);
});

test('visitDemo: a retry finds the visitor in the place that they have taken since', async () => {
  const key = randomUUID();
  const { browser, house, person } = await send(key);
  const [fatou] = await cypher<{ id: string }>(
    "MATCH (:Demo {id: $house})-[:ROLE {part: 'CONNECTOR'}]->(p) RETURN p.id AS id",
    { house },
  );
  await browser.do('switchDemoPerson', { personId: fatou?.id });
  const again = await send(key);
  expect([again.person, again.house]).toEqual([fatou?.id, house]);
  expect(again.person).not.toBe(person);
  expect(await sessionsOf(house)).toHaveLength(1);
});

test('visitDemo: after signOut the key of the visit leads into another copy', async () => {
  const key = randomUUID();
  const { browser, house } = await send(key);
  await browser.do('signOut', {});
  const again = await send(key);
  expect(again.house).not.toBe(house);
  expect(again.person).not.toBeNull();
});

test('visitDemo: a key that could be guessed is refused', async () => {
  for (const key of ['', 'k', 'n'.repeat(19), 'n'.repeat(201)]) {
    const { person, problems, browser } = await send(key);
    expect([person, browser.cookie]).toEqual([null, null]);
    expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'key'] }]);
  }
});

test('visitDemo: a visit that is sent again counts once', async () => {
  const { api: counting } = await openTestServer({ demo: true, requestTimeout: 60_000 });
  const key = randomUUID();
  for (let times = 0; times < 22; times += 1) {
    const { problems } = await send(key, 'FR', new Browser(counting));
    expect(problems).toEqual([]);
  }
});

test('visitDemo: while the database does not answer it says so in time, and a retry gets the copy', async () => {
  const [key, late] = [randomUUID(), randomUUID()];
  const { api: slow } = await database.serve(4_000);
  const { api: patient } = await database.serve(60_000);
  const code = async (sent: string) => {
    const start = performance.now();
    const { errors } = await new Browser(slow).ask(visit, { locale: 'EN', key: sent });
    return [errors?.[0]?.extensions.code, performance.now() - start < 6_000];
  };
  database.proxy.stall();
  expect(await code(key)).toEqual(['UNAVAILABLE', true]);
  database.proxy.resume();
  const [first, second] = [
    await send(key, 'EN', new Browser(patient)),
    await send(key, 'EN', new Browser(patient)),
  ];
  expect([first.house, second.house]).toEqual([expect.any(String), first.house]);
  // The commit is done, and nobody hears of it.
  const { api: waiting } = await database.serve(20_000);
  database.proxy.loseCommitOf(visitOf('EN', late), () => {
    database.proxy.stall();
  });
  const { errors } = await new Browser(waiting).ask(visit, { locale: 'EN', key: late });
  database.proxy.resume();
  expect(errors?.[0]?.extensions.code).toBe('MAYBE_DONE');
  const after = await send(late, 'EN', new Browser(patient));
  const made = await cypher('MATCH (:Session {id: $session})<-[:ENTERED]-(p) RETURN p.house AS house', {
    session: visitOf('EN', late),
  });
  expect(made).toEqual([{ house: after.house }]);
  expect(await sessionsOf(after.house)).toHaveLength(1);
}, 180_000);
