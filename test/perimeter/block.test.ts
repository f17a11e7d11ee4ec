// A block hides what stands between two people, in the rarest places: random worlds seldom come to them.
import { expect, test } from '@jest/globals';
import type { World } from './model/facts.ts';
import { useSmallProof } from './support/small-proof.ts';
import { NOW } from './world/chance.ts';
import { connectedRequest } from './world/small-world.ts';

const { mark, me, other, third, project, answerIn } = useSmallProof();

/** What I get from a world, without and with a block by the other person. */
async function withAndWithoutBlock(facts: Partial<World>, query: string): Promise<unknown[]> {
  const answers = [];
  for (const blocks of [[], [{ from: other, to: me }]])
    answers.push((await answerIn({ ...facts, blocks }, query))?.['viewer']);
  return answers;
}

test('block: a keeper does not see the proposal of a keeper behind a block', async () => {
  const proposal = { id: `proposal_${mark}_0`, project: project.id, person: third, proposer: other, at: NOW };
  const facts = {
    keeps: [me, other].map((person) => ({ person, project: project.id, since: 0 })),
    proposals: [{ ...proposal, agreed: [other] }],
  };
  const query = '{ viewer { keeperProposals { edges { node { id } } } } }';
  expect(await withAndWithoutBlock(facts, query)).toEqual([
    { keeperProposals: { edges: [{ node: { id: proposal.id } }] } },
    { keeperProposals: { edges: [] } },
  ]);
});

const introductions =
  '{ viewer { introductions { edges { node { asker { id } connector { id } candidate { id } } } } } }';
const parties = (asker: string | null, connector: string | null, candidate: string | null) => ({
  introductions: {
    edges: [
      {
        node: {
          asker: asker && { id: asker },
          connector: connector && { id: connector },
          candidate: candidate && { id: candidate },
        },
      },
    ],
  },
});

test('block: a request is gone for its candidate when the asker blocks them', async () => {
  expect(await withAndWithoutBlock(connectedRequest(mark, other, third, me), introductions)).toEqual([
    parties(other, third, me),
    { introductions: { edges: [] } },
  ]);
});

test('block: an introduction does not name a party behind a block', async () => {
  expect(await withAndWithoutBlock(connectedRequest(mark, me, third, other), introductions)).toEqual([
    parties(me, third, other),
    parties(me, third, null),
  ]);
});
