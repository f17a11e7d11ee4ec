import * as v from 'valibot';
import { countWritten } from '../quota/quota.ts';
import { wordsOf } from '../request/words.ts';
import { mutation } from '../request/mutation.ts';
import { id, line, moment } from '../request/text.ts';
import { texts, needs, topicIds, urgency, mustBeFuture } from './input.ts';
import { lockAsk } from './lock.ts';
import { setTopics } from './topics.ts';

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
    const found = await lockAsk(change, ask, ['DRAFT', 'INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    await change.run('ask/update', {
      ask,
      words: wordsOf(title ?? found.locked.title, brief === undefined ? found.locked.brief : brief),
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
    const problem = topicIds == null ? null : await setTopics(change, ask, topicIds);
    return problem ?? (await countWritten(change, { texts: [story, brief] }));
  },
});
