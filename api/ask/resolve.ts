/**
 * Resolves an ask. Those who helped get evidence for its topics and, where the asker has words for them, a
 * message.
 */
import * as v from 'valibot';
import { mutation, type Change } from '../request/mutation.ts';
import { invalidInput, notFound } from '../request/problem.ts';
import { id, line } from '../request/text.ts';
import { distinct } from './input.ts';
import { lockAsk } from './lock.ts';

const people = v.pipe(
  v.array(id()),
  v.maxLength(10, 'at most 10 people'),
  v.check(distinct, 'each person at most once'),
);

export const resolveAsk = mutation({
  check: v.object({ askId: id(), helperIds: v.nullish(people), words: v.nullish(line(4000)) }),
  subject: ({ askId }) => askId,
  async apply(change, { helperIds, words }, ask) {
    const { run, me, now } = change;
    const helpers = helperIds ?? [];
    if (helpers.includes(me)) return invalidInput('helperIds', 'others than oneself');
    // People are locked before the ask: mutations of ties lock people alone, in this order.
    const known = await run('ask/lock-helpers', { me, helpers });
    const found = await lockAsk(change, ask, ['INNER', 'WIDENED']);
    if ('problem' in found) return found.problem;
    if (known.length < helpers.length) return notFound('helperIds');
    if (words != null && helpers.length === 0) return invalidInput('words', 'none without somebody to thank');
    await run('ask/resolve', { ask, helpers });
    await run('introduction/end-ask', { me, ask, now });
    const said = words == null ? [] : await thank(change, ask, helpers, words);
    for (const { message, person } of said)
      await run('activity/tell', { kind: 'MessageSaid', subjectId: message, to: [person], now });
    await run('activity/write', { kind: 'AskResolved', subjectId: ask, from: me, now });
    return null;
  },
});

/** Sends the same words to each helper in a new thread; gives the message of each. */
async function thank(
  { run, me, now, clock }: Change,
  ask: string,
  helpers: readonly string[],
  text: string,
): Promise<{ message: string; person: string }[]> {
  const messages: { message: string; person: string }[] = [];
  for (const person of helpers) {
    const [thread, message] = [clock.newId('thread'), clock.newId('message')];
    await run('thread/begin', { me, person, thread, item: ask, now });
    await run('thread/say', { me, thread, message, text, now });
    messages.push({ message, person });
  }
  return messages;
}
