/**
 * Answers, messages, and leaving a thread. Who receives a message is decided in the graph, with the thread
 * locked.
 */
import * as v from 'valibot';
import { countWritten } from '../quota/quota.ts';
import { mutation } from '../request/mutation.ts';
import { conflict, invalidInput, notFound } from '../request/problem.ts';
import { id, line } from '../request/text.ts';

const text = line(4000); // may have several lines

export const answer = mutation({
  check: v.object({ itemId: id(), text }),
  subject: (_input, _me, clock) => clock.newId('thread'),
  async apply(change, { itemId: item, text }, thread) {
    const { run, me, now, clock } = change;
    const recheckAccess = () => run('perimeter/recheck-access', { me, ids: [item] });
    if ((await recheckAccess()).length === 0) return notFound('itemId');
    const [of] = await run('thread/about', { me, item, now });
    // Checked again: only now are the two people locked.
    if (!of || (await recheckAccess()).length === 0) return notFound('itemId');
    if (of.writer === me) return invalidInput('itemId', 'something somebody else wrote');
    if (of.state !== null && of.state !== 'INNER' && of.state !== 'WIDENED')
      return conflict(`This ask is ${of.state}; it is answered while it is INNER or WIDENED.`, 'itemId');
    await run('thread/begin', { me, person: of.writer, thread, item, now });
    const message = clock.newId('message');
    await run('thread/say', { me, thread, message, text, now });
    await run('activity/tell', { kind: 'MessageSaid', subjectId: message, to: [of.writer], now });
    return countWritten(change, { messages: 1, texts: [text] });
  },
});

export const say = mutation({
  check: v.object({ threadId: id(), text }),
  subject: (_input, _me, clock) => clock.newId('message'),
  async apply(change, { threadId: thread, text }, message) {
    const { run, me, now } = change;
    const [said] = await run('thread/say', { me, thread, message, text, now });
    if (!said) return notFound('threadId');
    if (said.heard.length === 0)
      return conflict('Nobody else takes part in this conversation any more.', 'threadId');
    await run('activity/tell', { kind: 'MessageSaid', subjectId: message, to: said.heard, now });
    return countWritten(change, { messages: 1, texts: [text] });
  },
});

export const leaveThread = mutation({
  check: v.object({ threadId: id() }),
  subject: ({ threadId }) => threadId,
  async apply({ run, me }, _input, thread) {
    const [left] = await run('thread/leave', { me, thread });
    return left ? null : notFound('threadId');
  },
});
