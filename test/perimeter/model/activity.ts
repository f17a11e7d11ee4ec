/**
 * Which events I receive: of entries and asks I read, never of my own; of messages and introductions while I
 * see them.
 */
import type { Event } from './facts.ts';
import { seesIntroduction } from './introductions.ts';
import { readableItem } from './reading.ts';
import { readsMessage } from './threads.ts';
import { byId, type Viewpoint } from './ties.ts';

export function receivesEvent(view: Viewpoint, { kind, subjectId, from, to }: Event): boolean {
  const { asks, messages, introductions } = view.world;
  if (from !== null)
    return (
      from !== view.me &&
      readableItem(view, subjectId) !== null &&
      (kind !== 'AskResolved' || byId(asks, subjectId)?.state === 'RESOLVED')
    );
  const message = byId(messages, subjectId);
  const introduction = byId(introductions, subjectId);
  return (
    to === view.me &&
    ((message !== null && readsMessage(view, message)) ||
      (introduction !== null && seesIntroduction(view, introduction)))
  );
}
