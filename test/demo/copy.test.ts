// The content of a demonstration copy, in French and in English.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locale } from '../../schema/enums.generated.ts';
import { circle } from '../../api/demo/people/circle.ts';
import type { AskRef } from '../../api/demo/asks.ts';
import type { PersonRef } from '../../api/demo/people/people.ts';
import type { Ids } from '../../api/demo/plan.ts';
import { demo, inDemo, removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';

interface Candidate {
  band: string;
  person: { id: string; name: string; about: string };
  reasons: { __typename: string; word?: string }[];
  paths: { connector: { id: string } }[];
}

/** Words without content, which explain nothing as the reason why a candidate was found. */
const stopWords =
  'avec pour dans sans mais plus tout tous cette celui quand comme leur nous vous notre votre deux meme avant apres encore with that this they them their will have from what when some over back then than into your somebody someone';

async function candidatesOf(
  ids: Ids,
  who: PersonRef,
  ask: AskRef,
  lane = 'SECOND_CIRCLE',
): Promise<Candidate[]> {
  const { data } = await (
    await inDemo(ids, who)
  ).ask<{ node: { candidates: { edges: { node: Candidate }[] } } }>(
    `query ($id: ID!, $lane: Lane!) { node(id: $id) { ... on Ask { candidates(lane: $lane, first: 50) {
     edges { node {
      band person { id name about } reasons { __typename ... on TextMatch { word } }
      paths { connector { id } } } } } } } }`,
    { id: ids.asks[ask], lane },
  );
  return data.node.candidates.edges.map(({ node }) => node);
}

describe.each<Locale>(['FR', 'EN'])('buildDemo in %s', (locale) => {
  let ids: Ids;
  let other: Ids;
  beforeAll(async () => {
    [ids, other] = [await demo(locale), await demo(locale)];
  });
  afterAll(() => removeCopies(ids, other));

  test('has its people, topics, offers with notes, and ties with acquaintance', async () => {
    const [counts] = await cypher(
      `MATCH (me:Person {id: $me}) RETURN COUNT { (me)-[:TRUSTS]->() } AS trusted, COUNT {
       MATCH (t:Topic {house: $demo}) } AS topics,
         COUNT { MATCH (me)-[:TRUSTS]->()-[:VOUCHES]->(c) WHERE NOT (me)-[:TRUSTS]->(c) AND c <> me
           RETURN DISTINCT c } AS second,
         COUNT { MATCH (me)-[:TRUSTS]->(b) WHERE NOT (b)-[:VOUCHES]->() } AS leadingNowhere,
         COUNT { MATCH (p:Person {house: $demo})-[offer:OFFERS]->() WHERE offer.note = '' } AS silent,
         COUNT { MATCH (p:Person {house: $demo})-[tie:TRUSTS|VOUCHES]->(q)
           WHERE NOT (p)-[:MET]->(q) OR q.house <> $demo } AS untrue`,
      { me: ids.people.maelle, demo: ids.demo },
    );
    expect(counts).toEqual({ trusted: 12, topics: 18, second: 41, leadingNowhere: 0, silent: 0, untrue: 0 });
  });

  test('projects and asks: the asker has three projects and asks in every state', async () => {
    const { data } = await (
      await inDemo(ids, 'maelle')
    ).ask<{
      viewer: {
        projects: { edges: unknown[] };
        asks: {
          edges: { node: { state: string; story: string; brief: string; topics: { edges: unknown[] } } }[];
        };
      };
    }>(
      `{ viewer { projects { edges { node { id } } } asks { edges { node { state story brief topics {
       edges { node { id } } } } } } } }`,
    );
    expect(data.viewer.projects.edges).toHaveLength(3);
    const asks = data.viewer.asks.edges.map(({ node }) => node);
    expect(asks.map(({ state }) => state).sort()).toEqual([
      'CLOSED',
      'DRAFT',
      'INNER',
      'RESOLVED',
      'WIDENED',
      'WIDENED',
    ]);
    for (const { story, brief, topics } of asks)
      expect([story, brief, topics.edges.length]).toEqual([expect.any(String), expect.any(String), 2]);
  });

  test('candidates: the main ask has people of all bands, many connectors and every kind of reason', async () => {
    const found = await candidatesOf(ids, 'maelle', 'wind');
    expect(found.length).toBeGreaterThanOrEqual(15);
    expect(found.length).toBeLessThanOrEqual(25);
    expect(new Set(found.map(({ band }) => band))).toEqual(new Set(['STRONG', 'GOOD', 'POSSIBLE']));
    expect(
      new Set(found.flatMap(({ paths }) => paths.map(({ connector }) => connector.id))).size,
    ).toBeGreaterThanOrEqual(6);
    expect(new Set(found.map(({ paths }) => paths.length))).toEqual(new Set([1, 2, 3]));
    expect(new Set(found.flatMap(({ reasons }) => reasons.map(({ __typename }) => __typename)))).toEqual(
      new Set(['SharedTopic', 'Evidence', 'TextMatch']),
    );
    expect(found[0]?.person).toMatchObject({ id: ids.people.joaquim, about: expect.any(String) });
  });

  test('candidates: the dormant lane has three people, and every visitable person has candidates', async () => {
    expect(
      (await candidatesOf(ids, 'maelle', 'wind', 'DORMANT')).map(({ person }) => person.name).sort(),
    ).toEqual([circle.agnieszka.name, circle.tiago.name, circle.yann.name]);
    for (const [who, ask] of [
      ['maelle', 'voice'],
      ['fatou', 'aloud'],
      ['joaquim', 'firstPage'],
    ] as const) {
      expect((await candidatesOf(ids, who, ask)).length).toBeGreaterThanOrEqual(2);
    }
    const { data } = await (
      await inDemo(ids, 'joaquim')
    ).ask<{ viewer: { availability: object; offers: { edges: unknown[] } } }>(
      '{ viewer { availability { open } offers { edges { node { note } } } } }',
    );
    expect([data.viewer.availability, data.viewer.offers.edges.length]).toEqual([{ open: true }, 3]);
  });

  test('reasons: no TextMatch is a stop word', async () => {
    const asked = [
      ['maelle', 'wind'],
      ['maelle', 'voice'],
      ['maelle', 'refusing'],
      ['fatou', 'aloud'],
      ['joaquim', 'firstPage'],
    ] as const;
    const found = await Promise.all(
      asked.flatMap(([who, ask]) =>
        ['SECOND_CIRCLE', 'DORMANT'].map((lane) => candidatesOf(ids, who, ask, lane)),
      ),
    );
    const words = new Set(found.flat().flatMap(({ reasons }) => reasons.flatMap(({ word }) => word ?? [])));
    expect(stopWords.split(' ').filter((word) => words.has(word))).toEqual([]);
  });

  test('candidates: every copy has the same people in the same order', async () => {
    const order = async (copy: Ids) =>
      (await candidatesOf(copy, 'maelle', 'wind')).map(({ person, band }) => [person.name, band]);
    expect(await order(other)).toEqual(await order(ids));
  });
});
