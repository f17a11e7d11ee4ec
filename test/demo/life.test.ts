// What goes on in a copy when it is opened: what the people whose place one can take can read and do.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locale } from '../../schema/enums.generated.ts';
import { entries } from '../../api/demo/logbooks/logbooks.ts';
import { roles, type PersonRef } from '../../api/demo/people/people.ts';
import type { Ids } from '../../api/demo/plan.ts';
import { demo, inDemo, removeCopies } from '../support/demo.ts';

interface Page<Node> {
  edges: { node: Node }[];
}
const nodesOf = <Node>({ edges }: Page<Node>) => edges.map(({ node }) => node);

describe.each<Locale>(['FR', 'EN'])('buildDemo in %s', (locale) => {
  let ids: Ids;
  beforeAll(async () => {
    ids = await demo(locale);
  });
  afterAll(() => removeCopies(ids));

  const ask = async <Data>(who: PersonRef, query: string, variables: object = {}) =>
    (await (await inDemo(ids, who)).ask<Data>(query, variables)).data;
  const entriesFor = async (who: PersonRef, project: string) =>
    nodesOf(
      (
        await ask<{
          node: { entries: Page<{ kind: string; feeling: string; lookedOver: Page<object> | null }> };
        }>(
          who,
          `query ($id: ID!) { node(id: $id) { ... on Project { entries(first: 100) { edges { node {
             kind feeling forMe lookedOver { edges { node { id } } } } } } } } }`,
          { id: project },
        )
      ).node.entries,
    );

  test('logbooks: 40 to 60 entries of every kind and feeling, some kept to oneself, some looked over', async () => {
    expect(Object.keys(entries).length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(entries).length).toBeLessThanOrEqual(60);
    const own = await entriesFor('maelle', ids.projects.greenhouse);
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(own.map(({ feeling }) => feeling))).toEqual(
      new Set(['LOW', 'UNEASY', 'STEADY', 'HOPEFUL', 'LIT_UP', null]),
    );
    expect(own.filter(({ lookedOver }) => (lookedOver?.edges.length ?? 0) > 0).length).toBeGreaterThan(8);
    const read = await entriesFor('fatou', ids.projects.greenhouse);
    const forMe = Object.values(entries).filter((one) => one.project === 'greenhouse' && one.forMe);
    expect([read.length, forMe.length > 0]).toEqual([own.length - forMe.length, true]);
    for (const project of ['reading', 'terrace', 'bikes'] as const)
      expect((await entriesFor('maelle', ids.projects[project])).length).toBeGreaterThan(2);
    expect((await entriesFor('joaquim', ids.projects.playground)).length).toBeGreaterThan(2);
  });

  test('introductions: each person whose place one can take is asked something', async () => {
    const asked: Record<string, string[]> = {};
    for (const who of Object.keys(roles) as (keyof typeof roles)[]) {
      const { viewer } = await ask<{ viewer: { introductions: Page<{ myRole: string; state: string }> } }>(
        who,
        '{ viewer { introductions { edges { node { myRole state: myState } } } } }',
      );
      asked[who] = nodesOf(viewer.introductions)
        .filter(({ state }) => state === 'ASKED' || state === 'WAITING')
        .map(({ myRole, state }) => `${myRole} ${state}`)
        .sort();
    }
    expect(asked).toEqual({
      maelle: ['ASKER WAITING', 'CANDIDATE ASKED', 'CONNECTOR ASKED'],
      fatou: ['CONNECTOR ASKED'],
      joaquim: ['CANDIDATE ASKED'],
    });
  });

  test('acceptIntroduction, passOn, agreeToKeeper: what waits can be answered', async () => {
    const [maelle, joaquim] = [await inDemo(ids, 'maelle'), await inDemo(ids, 'joaquim')];
    const agreed = [
      await maelle.do('acceptIntroduction', { introductionId: ids.introductions.maelle }),
      await maelle.do('passOn', { introductionId: ids.introductions.odile, words: 'Odile' }),
      await joaquim.do('acceptIntroduction', { introductionId: ids.introductions.joaquim }),
      await (await inDemo(ids, 'fatou')).do('passOn', { introductionId: ids.introductions.ousmane }),
    ];
    const { viewer } = await ask<{ viewer: { keeperProposals: Page<{ id: string; agreed: boolean }> } }>(
      'maelle',
      '{ viewer { keeperProposals { edges { node { id agreed } } } } }',
    );
    const [proposal] = nodesOf(viewer.keeperProposals);
    expect(proposal?.agreed).toBe(false);
    agreed.push(await maelle.do('agreeToKeeper', { proposalId: proposal?.id }));
    expect(agreed.map(({ problems }) => problems)).toEqual([[], [], [], [], []]);
    expect((await entriesFor('maelle', ids.projects.reading)).length).toBeGreaterThan(0);
  });

  test('circleAsks: the first circle asks for what Maëlle and Joaquim offer', async () => {
    for (const who of ['maelle', 'joaquim'] as const) {
      const { viewer } = await ask<{
        viewer: {
          offers: Page<{ topic: { id: string } }>;
          circleAsks: Page<{ story: string; topics: Page<{ id: string }> }>;
        };
      }>(
        who,
        `{ viewer { offers { edges { node { topic { id } } } }
           circleAsks { edges { node { story topics { edges { node { id } } } } } } } }`,
      );
      const offered = new Set(nodesOf(viewer.offers).map(({ topic }) => topic.id));
      const fitting = nodesOf(viewer.circleAsks).filter(({ topics }) =>
        nodesOf(topics).some(({ id }) => offered.has(id)),
      );
      expect(fitting.length).toBeGreaterThanOrEqual(who === 'maelle' ? 2 : 1);
      for (const { story } of fitting) expect(story).not.toBe('');
    }
  });

  test('threads: conversations of two and of three, in each of which several things were said', async () => {
    const sizes: Partial<Record<PersonRef, number[]>> = {};
    for (const who of ['maelle', 'fatou', 'joaquim'] as const) {
      const { viewer } = await ask<{
        viewer: { threads: Page<{ participants: object[]; item: object | null; messages: Page<object> }> };
      }>(
        who,
        `{ viewer { threads { edges { node { participants { id } item { __typename }
           messages { edges { node { text from { name } } } } } } } } }`,
      );
      const threads = nodesOf(viewer.threads).filter(({ messages }) => messages.edges.length > 0);
      for (const { item, messages } of threads) {
        if (who === 'maelle') expect(item).not.toBeNull();
        expect(messages.edges.length).toBeGreaterThan(3);
      }
      sizes[who] = threads.map(({ participants }) => participants.length).sort();
    }
    expect(sizes).toEqual({ maelle: [2, 2, 2, 3, 3], fatou: [2, 3], joaquim: [2] });
  });
});
