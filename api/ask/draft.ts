import * as v from 'valibot';
import { countAsks, countWritten } from '../quota/quota.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { wordsOf } from '../request/words.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id, line, moment } from '../request/text.ts';
import { texts, needs, topicIds, urgency, mustBeFuture } from './input.ts';
import { setTopics } from './topics.ts';

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
    if (!drafted) return notFound('projectId');
    return (
      (await setTopics(change, ask, topicIds ?? [])) ??
      (await countAsks(change)) ??
      (await countWritten(change, { texts: [story ?? entry?.text, brief] }))
    );
  },
});
