import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { conflict, invalidInput, notFound } from '../request/problem.ts';
import { id, line, prose } from '../request/text.ts';
import { standsIn } from './stands.ts';

export const report = mutation({
  check: v.object({ itemId: id(), excerpt: line(2000), words: v.nullish(prose(2000)) }),
  subject: (_input, _me, clock) => clock.newId('report'),
  async apply({ run, me, now }, { itemId: item, excerpt, words = null }, report) {
    const [read] = await run('perimeter/recheck-access', { me, ids: [item] });
    const [heard] = read ? [read] : await run('thread/message', { me, ids: [item] });
    if (!heard) return notFound('itemId');
    const texts = await run('report/texts', { item });
    const [filed] = await run('report/file', { me, item, report, excerpt, words, now });
    if (filed?.demo)
      return conflict('The people of the demonstration house are made up: there is nobody to report.');
    if (filed?.mine !== false) return invalidInput('itemId', 'something somebody else wrote');
    return texts.some(({ text }) => standsIn(excerpt, text))
      ? null
      : invalidInput('excerpt', 'whole words as they stand in the text');
  },
});
