/**
 * Help came: the ask is resolved, and those who helped have it to show and, where one has words for them, are
 * thanked in private.
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
    const known = await run('ask/lock-helpers', { me, helpers }); // people before the ask: whoever changes ties holds people alone, in this order
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

/** Says the same words to each, in a conversation of its own that begins with them; the message to each. */
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
