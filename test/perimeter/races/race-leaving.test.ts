// A person deletes their account while others, and they themselves in another window, do everything that
// concerns them: afterwards nothing of them is left, and no request failed. RACE_LEAVINGS: how many times.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkGraph } from '../../../api/admin/check.ts';
import { shareAsk as ask, createProject, writeEntry } from '../../entry/support.ts';
import { keepers, keeps, propose } from '../../keeper/support.ts';
import { signedIn } from '../../support/browser.ts';
import { cypher, graph, propertiesContaining } from '../../support/graph.ts';
import { seed } from '../../support/seed.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { met, someone, topic, type Someone } from '../../support/people.ts';

const rounds = Number(process.env['RACE_LEAVINGS'] ?? 2);

let house: TestServer;
beforeAll(async () => {
  // An answer that gave up would leave open what was done.
  house = await startTestServer({ requestTimeout: 60_000 });
  process.env['TEST_API'] = house.api; // of this file alone
});
afterAll(async () => {
  await house.server.close();
});

interface Round {
  leaver: Someone;
  own: string;
  ours: string;
  acts: (() => Promise<unknown>)[];
}

/**
 * A person with ties, projects, entries, an ask, an open invitation, proposals and conversations both ways,
 * and everything that all may do about them at once.
 */
async function round(): Promise<Round> {
  const [leaver, friend, keeper, guest, helper] = await Promise.all([
    someone(),
    someone(),
    someone(),
    someone(),
    someone({ open: true }),
  ]);
  for (const other of [friend, keeper, helper]) await met(leaver, other);
  await met(friend, keeper);
  const [own, ours, theirs] = [
    await createProject(leaver),
    await createProject(friend),
    await createProject(keeper),
  ];
  await keeps(leaver, ours);
  const [mine, entry] = [await writeEntry(leaver, ours), await writeEntry(friend, ours)];
  await leaver.do('setTrust', { personId: friend.id, level: 'FULL', reads: 'EVERYTHING' });
  await leaver.do('setTrust', { personId: keeper.id, level: 'FULL', reads: 'EVERYTHING' });
  await friend.do('setTrust', { personId: leaver.id, level: 'FULL', reads: 'EVERYTHING' });
  // The leaver leads from the friend to the helper.
  const about = await topic();
  await helper.do('offerHelp', { topicId: about.id, note: 'glad to' });
  await leaver.do('setVouch', { personId: helper.id });
  const asked = await ask(friend, ours, { topicIds: [about.id] });
  const wish = await ask(leaver, ours, { topicIds: [about.id] });
  const [, code = ''] = String(
    (await leaver.do('createInvitation', { level: 'FULL' }, 'link'))['link'],
  ).split('#');
  const [proposal, other] = [await propose(keeper, theirs, leaver), await propose(leaver, ours, keeper)];
  const [theirTalk, ourTalk] = await Promise.all([
    friend.do('answer', { itemId: mine, text: 'Hello' }, 'thread { id }'),
    leaver.do('answer', { itemId: entry, text: 'Hello' }, 'thread { id }'),
  ]);
  const [talk, secondTalk] = [theirTalk, ourTalk].map(({ thread }) => (thread as { id: string }).id);
  // Two introductions under way: one that leads through the leaver, one they offered.
  await friend.do('widenAsk', { askId: asked });
  const through = (
    await friend.do(
      'requestIntroduction',
      { askId: asked, candidateId: helper.id, connectorId: leaver.id, words: 'Please' },
      'introduction { id }',
    )
  )['introduction'] as { id: string } | null;
  const offered = (
    await leaver.do(
      'offerIntroduction',
      { itemId: entry, personId: helper.id, words: 'You two' },
      'introduction { id }',
    )
  )['introduction'] as { id: string } | null;
  if (!through || !offered) throw new Error('no introduction to leave');
  await leaver.do('passOn', { introductionId: through.id, words: 'Of mine' });
  const them = { personId: leaver.id };
  return {
    leaver,
    own,
    ours,
    acts: [
      ...[friend, keeper, helper].flatMap((who) => [
        () => who.do('setTrust', { ...them, level: 'FULL' }),
        () => who.do('setVouch', them),
        () => who.do('withdrawTrust', them),
        () => who.do('withdrawVouch', them),
      ]),
      () => helper.do('block', them),
      () => keeper.do('block', them),
      () => helper.do('unblock', them),
      () => friend.do('lookOver', { entryId: mine }),
      () => keeper.do('lookOver', { entryId: mine }),
      () => friend.do('refreshAsk', { askId: asked }),
      () => helper.do('acceptIntroduction', { introductionId: through.id }),
      () => helper.do('acceptIntroduction', { introductionId: offered.id }),
      () => friend.do('withdrawIntroduction', { introductionId: through.id }),
      () => friend.do('setPerimeter', { projectId: ours, only: [leaver.id], except: [] }),
      () => keeper.do('setPerimeter', { projectId: theirs, except: [leaver.id] }),
      () => guest.do('acceptInvitation', { code, level: 'FULL' }),
      () => friend.do('agreeToKeeper', { proposalId: other }),
      () => keeper.do('agreeToKeeper', { proposalId: other }),
      () => friend.do('proposeKeeper', { projectId: ours, personId: helper.id }),
      () => keeper.do('proposeKeeper', { projectId: theirs, personId: friend.id }),
      () =>
        friend.ask(
          `query ($id: ID!) { node(id: $id) { ... on Person { name
            logbooks { edges { node { entries { edges { node { text writer { id } } } } } } } } } }`,
          { id: leaver.id },
        ),
      () => friend.do('answer', { itemId: mine, text: 'Late' }),
      () => friend.do('say', { threadId: talk, text: 'Late' }),
      () => friend.do('leaveThread', { threadId: secondTalk }),
      () => friend.do('resolveAsk', { askId: asked, helperIds: [keeper.id, leaver.id], words: 'Thanks' }),
      () => leaver.do('resolveAsk', { askId: wish, helperIds: [helper.id, friend.id], words: 'Thanks' }),
      // In another window of their own.
      () => leaver.do('answer', { itemId: entry, text: 'Late' }),
      () => leaver.do('say', { threadId: talk, text: 'Late' }),
      () => leaver.do('leaveThread', { threadId: secondTalk }),
      () => leaver.do('withdrawIntroduction', { introductionId: offered.id }),
      () => leaver.do('agreeToKeeper', { proposalId: proposal }),
      () => leaver.do('lookOver', { entryId: entry }),
      () => leaver.do('writeEntry', { projectId: ours, kind: 'NOTE', text: 'Late' }),
      () => leaver.do('setTrust', { personId: helper.id, level: 'FULL' }),
      () => leaver.do('createProject', { title: 'Late' }),
      () => leaver.do('block', { personId: helper.id }),
      () => leaver.do('draftAsk', { projectId: own, title: 'Late' }),
      () => leaver.do('leaveProject', { projectId: ours }),
      () => leaver.do('createInvitation', { level: 'KNOWN' }),
    ],
  };
}

/** The faults of the graph that `admin check` reports. */
async function faults(): Promise<string[]> {
  const lines: string[] = [];
  await checkGraph({
    graph: graph(),
    out: (line) => {
      lines.push(line);
    },
  });
  return lines.slice(1); // behind how many there are of everything
}

/** Where these ids stand in the graph: label or type, and name of the property. */
const propertiesWith = async (ids: string[]) =>
  (
    await cypher<{ place: string }>(
      `UNWIND $ids AS id MATCH (n) UNWIND ${propertiesContaining('n', 'id')} AS name
        RETURN head(labels(n)) + '.' + name AS place UNION ALL
        UNWIND $ids AS id MATCH ()-[r]->() UNWIND ${propertiesContaining('r', 'id')} AS name
        RETURN type(r) + '.' + name AS place`,
      { ids },
    )
  ).map(({ place }) => place);

test(
  'race: deleting an account while others act on it leaves nothing behind',
  async () => {
    const before = await faults();
    const orders = fc.sample(
      fc.noBias(
        fc.record({
          order: fc.array(fc.nat(1 << 20), { minLength: 60, maxLength: 60 }),
          place: fc.nat(12),
          leave: fc.boolean(),
        }),
      ),
      { seed, numRuns: rounds },
    );
    const left: Round[] = [];
    const failures: string[] = [];
    for (const { order, place, leave } of orders) {
      const one = await round();
      left.push(one);
      const browser = await signedIn(one.leaver);
      const acts = one.acts
        .map((act, index) => ({ act, by: order[index] ?? 0 }))
        .sort((a, b) => a.by - b.by)
        .map(({ act }) => act);
      const leaving = async () => {
        expect(
          (await browser.do('deleteAccount', { sharedEntries: leave ? 'LEAVE_UNSIGNED' : 'REMOVE' }))
            .problems,
        ).toEqual([]);
      };
      acts.splice(place, 0, leaving);
      await Promise.all(
        acts.map((act) =>
          act().catch((error: unknown) => {
            failures.push(String(error));
          }),
        ),
      );
    }
    // The token of a deleted account is unknown.
    expect([`SEED=${seed}`, ...failures.filter((failure) => !failure.includes('UNAUTHENTICATED'))]).toEqual([
      `SEED=${seed}`,
    ]);
    expect(await propertiesWith(left.map(({ leaver }) => leaver.id))).toEqual([]);
    for (const { leaver, own } of left) {
      expect(await keepers(own)).toEqual([]);
      expect((await leaver.ask('{ viewer { person { id } } }')).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
    expect(await faults()).toEqual(before);
  },
  60_000 + rounds * 20_000,
);
