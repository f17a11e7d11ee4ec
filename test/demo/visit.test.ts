// visitDemo and switchDemoPerson in a browser, and who may use them.
import { afterAll, expect, test } from '@jest/globals';
import { Browser } from '../support/browser.ts';
import { browserIn, demo, inDemo, removeCopies } from '../support/demo.ts';
import type { Ids } from '../../api/demo/plan.ts';
import { people } from '../../api/demo/people/people.ts';
import { cypher } from '../support/graph.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone, type Problem } from '../support/people.ts';

interface Demo {
  endsAt: string;
  roles: { part: string; person: { id: string; name: string } }[];
}
interface Payload {
  viewer: { person: { id: string; name: string }; demo: Demo } | null;
  problems: Problem[];
}
const selection = `{ viewer { person { id name } demo { endsAt roles { part person { id name } } } }
  problems { __typename message path ... on LimitReached { retryAt } } }`;
const visit = `mutation ($locale: Locale!) { visitDemo(input: { locale: $locale }) ${selection} }`;
const become = `mutation ($id: ID!, $key: ID) { switchDemoPerson(input: { personId: $id, key: $key }) ${selection} }`;
const whoAmI = '{ viewer { person { id } } }';

const copies: Ids[] = [];
afterAll(() => removeCopies(...copies));
const copy = async () => {
  copies.push(await demo());
  return copies.at(-1) as Ids;
};
/** Has the copy of a person removed at the end. */
const removeCopyOf = async (person: string) => {
  const [row] = await cypher<{ house: string }>('MATCH (p:Person {id: $person}) RETURN p.house AS house', {
    person,
  });
  copies.push({ demo: row?.house } as Ids);
};

test('visitDemo: gives a session as the asker of a new copy, with two other roles, for 24 hours', async () => {
  const browser = new Browser();
  const {
    data: {
      visitDemo: { viewer, problems },
    },
  } = await browser.ask<{ visitDemo: Payload }>(visit, { locale: 'EN' });
  await removeCopyOf(viewer?.person.id ?? '');
  expect(problems).toEqual([]);
  expect(viewer?.person.name).toBe(people.maelle.name);
  expect(viewer?.demo.roles.map(({ part, person }) => [part, person.name])).toEqual([
    ['ASKER', people.maelle.name],
    ['CONNECTOR', people.fatou.name],
    ['HELPER', people.joaquim.name],
  ]);
  const left = Date.parse(viewer?.demo.endsAt ?? '') - Date.now();
  expect(left / 3_600_000).toBeGreaterThan(23.9);
  expect(left / 3_600_000).toBeLessThanOrEqual(24);
  expect((await browser.ask(whoAmI)).data).toEqual({ viewer: { person: { id: viewer?.person.id } } });
});

test('switchDemoPerson: the session becomes that of another role of the copy, and back', async () => {
  const ids = await copy();
  const browser = await browserIn(ids, 'maelle');
  for (const ref of ['fatou', 'joaquim', 'joaquim', 'maelle'] as const) {
    const {
      data: {
        switchDemoPerson: { viewer, problems },
      },
    } = await browser.ask<{ switchDemoPerson: Payload }>(become, { id: ids.people[ref] });
    expect([viewer?.person, problems]).toEqual([{ id: ids.people[ref], name: people[ref].name }, []]);
    expect((await browser.ask(whoAmI)).data).toEqual({ viewer: { person: { id: ids.people[ref] } } });
  }
  expect(
    await cypher('MATCH (p:Person {house: $demo})-[:ENTERED]->() RETURN p.id AS id', { demo: ids.demo }),
  ).toEqual([{ id: ids.people.maelle }]);
});

test('switchDemoPerson: a retry with the key answers with the present person', async () => {
  const ids = await copy();
  const browser = await browserIn(ids, 'maelle');
  const to = async (ref: 'maelle' | 'fatou', key: string | null) =>
    (await browser.ask<{ switchDemoPerson: Payload }>(become, { id: ids.people[ref], key })).data
      .switchDemoPerson.viewer?.person.id;
  expect(await to('fatou', 'k')).toBe(ids.people.fatou);
  expect(await to('maelle', null)).toBe(ids.people.maelle);
  expect(await to('fatou', 'k')).toBe(ids.people.maelle);
});

test('switchDemoPerson: people of other copies, without a role, or outside are NotFound', async () => {
  const [ids, other, real] = [await copy(), await copy(), await someone()];
  const browser = await browserIn(ids, 'maelle');
  const answers: Problem[][] = [];
  for (const id of [
    other.people.fatou,
    other.people.maelle,
    ids.people.yann,
    real.id,
    'person_V1StGXR8_Z5jdHi6B-myT',
  ]) {
    const { data } = await browser.ask<{ switchDemoPerson: Payload }>(become, { id });
    expect(data.switchDemoPerson.viewer).toBeNull();
    answers.push(data.switchDemoPerson.problems);
  }
  expect(new Set(answers.map((problems) => JSON.stringify(problems))).size).toBe(1);
  expect(answers[0]).toMatchObject([{ __typename: 'NotFound', path: ['input', 'personId'] }]);
  expect((await browser.ask(whoAmI)).data).toEqual({ viewer: { person: { id: ids.people.maelle } } });
});

test('demo: is closed to tokens, and null outside of copies', async () => {
  const ids = await copy();
  const token = await inDemo(ids, 'maelle');
  const closed = [
    await token.ask('{ viewer { demo { endsAt } } }'),
    await token.ask(become, { id: ids.people.fatou }),
  ];
  expect(closed.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  const real = await someone();
  const browser = await browserIn({ people: { maelle: real.id } } as Ids, 'maelle');
  expect((await browser.ask('{ viewer { demo { endsAt } } }')).data).toEqual({ viewer: { demo: null } });
});

test('house.demo: says to anybody whether there is a demonstration house', async () => {
  const { api } = await openTestServer();
  expect((await new Browser(api).ask<{ house: object }>('{ house { demo } }')).data.house).toEqual({
    demo: false,
  });
  expect(
    (await (await someone({ scopes: [] })).ask<{ house: object }>('{ house { demo } }')).data.house,
  ).toEqual({ demo: true });
});

test('visitDemo: twenty visits an hour from one address, then LimitReached with retryAt', async () => {
  const browser = new Browser((await openTestServer({ demo: true })).api);
  const visits: Payload[] = [];
  for (let times = 0; times < 21; times += 1) {
    browser.cookie = null;
    const { data } = await browser.ask<{ visitDemo: Payload }>(visit, { locale: 'FR' });
    visits.push(data.visitDemo);
    if (data.visitDemo.viewer) await removeCopyOf(data.visitDemo.viewer.person.id);
  }
  expect(visits.slice(0, 20).filter(({ viewer }) => viewer === null)).toEqual([]);
  expect(visits[20]).toMatchObject({
    viewer: null,
    problems: [{ __typename: 'LimitReached', retryAt: expect.any(String) }],
  });
  const left = Date.parse(visits[20]?.problems[0]?.retryAt ?? '') - Date.now();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(3_600_000);
});
