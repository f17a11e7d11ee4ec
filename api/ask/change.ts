/**
 * Everything that changes an ask. Its state and its owner's limits are read under a lock (ask/lock) before
 * anything is written.
 */
import * as v from 'valibot';
import { storeDormant, storeSecondCircle } from '../helper/surface.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { wordsOf } from '../request/words.ts';
import { mutation, type Change } from '../request/mutation.ts';
import { conflict, invalidInput, limitReached, notFound, type ProblemRow } from '../request/problem.ts';
import { id, line, moment, prose } from '../request/text.ts';

const week = 7 * 24 * 3_600_000;
const need = v.picklist(['TIME', 'SKILL', 'EYES', 'CONTACT', 'THING']);
const urgency = v.picklist(['WHENEVER', 'THIS_MONTH', 'THIS_WEEK', 'TODAY']);
export const distinct = <T>(list: T[]) => new Set(list).size === list.length;
const needs = v.pipe(v.array(need), v.check(distinct, 'each need at most once'));
const topicIds = v.pipe(
  v.array(id()),
  v.maxLength(10, 'at most 10 topics'),
  v.check(distinct, 'each topic at most once'),
);
const texts = { story: v.nullish(prose(20_000)), brief: v.nullish(prose(2000)) };

type Held = {
  state: string;
  title: string;
  brief: string | null;
  widenings: readonly number[];
  limit: number;
};

/** My ask, held until the end of the transaction, when its state is one of these; otherwise why not. */
export async function hold(
  { run, me, now }: Change,
  ask: string,
  states: readonly string[],
): Promise<{ held: Held } | { problem: ProblemRow }> {
  const [held] = await run('ask/lock', { me, ask, now });
  if (!held) return { problem: notFound('askId') };
  if (!states.includes(held.state))
    return { problem: conflict(`This ask is ${held.state}; this needs ${states.join(' or ')}.`, 'askId') };
  return { held };
}

async function setTopics(
  { run }: Change,
  ask: string,
  topics: readonly string[],
): Promise<ProblemRow | null> {
  const [set] = await run('ask/set-topics', { ask, topics });
  return set?.found === topics.length ? null : notFound('topicIds');
}

const mustBeFuture = invalidInput('until', 'a moment in the future');

export const draftAsk = mutation({
  check: v.object({
    projectId: id(),
    entryId: v.nullish(id()),
    title: line(200),
    ...texts,
    needs: v.nullish(needs),
    topicIds: v.nullish(topicIds),
    urgency: v.nullish(urgency),
    until: v.nullish(moment()),
    unnamed: v.nullish(v.boolean()),
  }),
  subject: (_input, _me, clock) => clock.newId('ask'),
  async apply(
    change,
    {
      projectId: project,
      entryId,
      title,
      story = null,
      brief = null,
      needs,
      topicIds,
      urgency,
      until = null,
      unnamed,
    },
    ask,
  ) {
    const { run, me, now } = change;
    if (until !== null && until <= now) return mustBeFuture;
    const [entry] = entryId == null ? [] : await run('entry/text', { me, entry: entryId, project });
    if (entryId != null && !entry) return notFound('entryId');
    const [drafted] = await run('ask/draft', {
      me,
      project,
      ask,
      tie: tieBreakOf(ask),
      title,
      story: story ?? entry?.text ?? null,
      brief,
      words: wordsOf(title, brief),
      needs: needs ?? [],
      urgency: urgency ?? 'WHENEVER',
      until,
      unnamed: unnamed ?? false,
      now,
    });
    return drafted ? setTopics(change, ask, topicIds ?? []) : notFound('projectId');
  },
});

export const updateAsk = mutation({
  check: v.object({
    askId: id(),
    title: v.nullish(line(200)),
    ...texts,
    needs: v.nullish(needs),
    topicIds: v.nullish(topicIds),
    urgency: v.nullish(urgency),
    until: v.nullish(moment()),
    unnamed: v.nullish(v.boolean()),
  }),
  subject: ({ askId }) => askId,
  async apply(
    change,
    { title, story, brief, needs = null, topicIds, urgency = null, until, unnamed = null },
    ask,
  ) {
    if (until != null && until <= change.now) return mustBeFuture;
    const found = await hold(change, ask, ['DRAFT', 'INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    await change.run('ask/update', {
      ask,
      words: wordsOf(title ?? found.held.title, brief === undefined ? found.held.brief : brief),
      change: {
        title: title ?? null,
        story: story ?? null,
        changesStory: story !== undefined,
        brief: brief ?? null,
        changesBrief: brief !== undefined,
        needs,
        urgency,
        until: until ?? null,
        changesUntil: until !== undefined,
        unnamed,
      },
    });
    return topicIds == null ? null : setTopics(change, ask, topicIds);
  },
});

export const shareAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await hold(change, ask, ['DRAFT']);
    if ('problem' in found) return found.problem;
    await storeDormant(change, ask);
    await change.run('ask/share', { ask, now: change.now });
    await change.run('activity/write', { kind: 'AskShared', about: ask, from: change.me, now: change.now });
    return null;
  },
});

/** Counts a widening or refreshing against the week's limit, or says when there is room again. */
async function countWidening(
  { run, me, now }: Change,
  ask: string,
  { widenings, limit }: Held,
  state: 'INNER' | 'WIDENED',
): Promise<ProblemRow | null> {
  if (widenings.length >= limit) {
    const freeing = [...widenings].sort((a, b) => a - b)[widenings.length - limit] ?? now;
    return limitReached(`One can widen or refresh ${limit} times in seven days.`, freeing + week);
  }
  await run('ask/count-widening', { me, ask, state, widenings: [...widenings, now] });
  return null;
}

export const widenAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await hold(change, ask, ['INNER']);
    if ('problem' in found) return found.problem;
    const problem = await countWidening(change, ask, found.held, 'WIDENED');
    if (!problem) await storeSecondCircle(change, ask);
    return problem;
  },
});

export const refreshAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await hold(change, ask, ['INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    const state = found.held.state === 'WIDENED' ? 'WIDENED' : 'INNER';
    const problem = await countWidening(change, ask, found.held, state);
    if (problem) return problem;
    await storeDormant(change, ask);
    if (state === 'WIDENED') await storeSecondCircle(change, ask);
    return null;
  },
});

export const closeAsk = mutation({
  check: v.object({ askId: id() }),
  subject: ({ askId }) => askId,
  async apply(change, _input, ask) {
    const found = await hold(change, ask, ['DRAFT', 'INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    await change.run(found.held.state === 'DRAFT' ? 'ask/delete' : 'ask/close', { ask });
    await change.run('introduction/end-ask', { me: change.me, ask, now: change.now });
    return null;
  },
});
