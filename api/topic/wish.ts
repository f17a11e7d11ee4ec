/** Words that people wish for as topics. */
import * as v from 'valibot';
import type { MutationResolvers } from '../../schema/types.generated.ts';
import { setOffer } from '../offer/set.ts';
import { mutation, type Outcome } from '../request/mutation.ts';
import { conflict, limitReached, notFound } from '../request/problem.ts';
import { id, line, prose } from '../request/text.ts';
import { folded } from '../request/words.ts';

/** `folded` is the word wished for, by which the payload finds the wish or the offer; null on a problem. */
export interface Wished extends Outcome {
  folded: string | null;
}

/** Controls a terminal, on which the host reads the words, or breaks its line. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

const wishing = mutation({
  check: v.object({
    name: v.pipe(
      line(100),
      v.check((text) => !unsafe.test(text), 'one line without control characters'),
    ),
    note: v.nullish(prose(500)),
  }),
  subject: (_input, _me, clock) => clock.newId('wish'),
  async apply(change, { name, note = null }, wish) {
    const { run, me, now } = change;
    const word = { me, folded: folded(name) };
    const [before] = await run('topic/before-wish', word);
    if (before?.demo) return conflict('There is no host in the demonstration house who would read it.');
    if (before?.topic != null) {
      await run('topic/withdraw-wish', { ...word, wish: null });
      return setOffer(change, before.topic, note ?? before.note, 'name');
    }
    const [wished] = await run('topic/wish', { ...word, wish, name, note, now });
    if (wished?.allowed) return null;
    return limitReached(`One can wish for ${wished?.limit} words at once.`, null, 'name');
  },
});

export const wishTopic: Required<MutationResolvers>['wishTopic'] = async (
  parent,
  args,
  context,
  info,
): Promise<Wished> => {
  const outcome = await wishing(parent, args, context, info);
  return { ...outcome, folded: outcome.subjectId === null ? null : folded(args.input.name.trim()) };
};

export const withdrawTopicWish = mutation({
  check: v.object({ wishId: id() }),
  subject: ({ wishId }) => wishId,
  async apply({ run, me }, _input, wish) {
    const [withdrawn] = await run('topic/withdraw-wish', { me, wish, folded: null });
    return withdrawn ? null : notFound('wishId');
  },
});
