/** Who takes part in a conversation, and who reads a message in it. */
import type { Id, Message, Thread } from './facts.ts';
import { blockBetween, type Viewpoint } from './ties.ts';

export const takesPart = ({ me }: Viewpoint, { people }: Thread): boolean =>
  people.some(({ person }) => person === me);

export const sharesThread = (view: Viewpoint, id: Id): boolean =>
  view.world.threads.some((thread) => takesPart(view, thread) && takesPart({ ...view, me: id }, thread));

/**
 * I read what is said from my joining on, unless a block stands between us, or stood there after it was said.
 */
export const readsMessage = (view: Viewpoint, { thread, from, saidAt, hiddenFrom }: Message): boolean =>
  !blockBetween(view, view.me, from) &&
  !hiddenFrom.includes(view.me) &&
  view.world.threads.some(
    ({ id, people }) =>
      id === thread && people.some(({ person, since }) => person === view.me && since <= saidAt),
  );
