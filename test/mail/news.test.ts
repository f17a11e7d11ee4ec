// hasNews against the model of the rules, in random communities: for every person and several moments.
// RUNS: how many communities. SEED: fixed by default; SEED=random draws one, and a failure prints it.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { customAlphabet } from 'nanoid';
import { hasNews } from '../../api/mail/news.ts';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { seesIntroduction, placeOf, introductionState } from '../perimeter/model/model.ts';
import { loadWorld } from '../perimeter/world/load.ts';
import {
  readsMessage,
  readsAsk,
  readsEntry,
  seesProposal,
  type Viewpoint,
} from '../perimeter/model/model.ts';
import { Chance, NOW } from '../perimeter/world/chance.ts';
import { randomWorld } from '../perimeter/world/random-world.ts';
import { driver, graph } from '../support/graph.ts';
import { seed, sizeOf } from '../support/seed.ts';

const runs = sizeOf('RUNS', 8);
const mark = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 10)();
const minute = 60_000;

function isNews(view: Viewpoint, since: number): boolean {
  const { me, world } = view;
  const place = (one: Parameters<typeof seesIntroduction>[1]) => placeOf(one, me);
  return (
    world.introductions.some(
      (one) =>
        seesIntroduction(view, one) &&
        introductionState(view, one) === 'ASKED' &&
        ((place(one) === 2 ? one.passedAt : one.at) ?? -1) >= since,
    ) ||
    world.proposals.some((one) => seesProposal(view, one) && !one.agreed.includes(me) && one.at >= since) ||
    world.messages.some((one) => one.from !== me && readsMessage(view, one) && one.saidAt >= since) ||
    world.entries.some((one) => one.writer !== me && readsEntry(view, one) && one.writtenAt >= since) ||
    world.asks.some((one) => one.asker !== me && readsAsk(view, one) && (one.sharedAt ?? 0) >= since)
  );
}

test(
  'hasNews: is true exactly where the model lets the person see something new',
  async () => {
    await prepareSettings(graph());
    const answers = { news: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const world = randomWorld(new Chance(draw), mark, 7);
        await loadWorld(driver(), world, mark);
        for (const { id: me } of world.people) {
          for (const since of [0, 2, 4, 6, 8, 10].map((minutes) => NOW - minutes * minute)) {
            const news = await hasNews({ graph: graph(), now: NOW }, me, since);
            expect({ me, since, news }).toEqual({ me, since, news: isNews({ me, world }, since) });
            answers[news ? 'news' : 'none'] += 1;
          }
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
    expect(Math.min(answers.news, answers.none)).toBeGreaterThan(runs);
  },
  60_000 * runs,
);
