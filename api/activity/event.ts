/** An event as the log has it, and as a subscriber gets it: with the cursor from which to go on. */
import { signedIn, type Context } from '../request/context.ts';

/** `seq` follows the order of commits; `kind` names a type of the union; `subjectId` is what happened to. */
export interface EventRow {
  seq: number;
  kind: string;
  subjectId: string;
}
export interface EventWithCursor {
  kind: string;
  subjectId: string;
  cursor: string;
}

/** Part of every cursor: those of the subscription and of `viewer.activity` are interchangeable. */
const list = 'activity';

/** A position in the log of the whole community, which is not an event of the viewer's own. */
export const positionRow = (kind: 'CaughtUp' | 'Gap', seq: number): EventRow => ({
  kind,
  seq,
  subjectId: '',
});

/**
 * The cursor is good for this viewer only. Two cursors of the same position differ by a random id: equal ones
 * would tell the viewer that nothing happened to anybody in between.
 */
export function withCursor(context: Context, { seq, kind, subjectId }: EventRow): EventWithCursor {
  const isPosition = kind === 'CaughtUp' || kind === 'Gap';
  const salt = isPosition ? context.clock.newId('place') : '';
  return { kind, subjectId, cursor: context.cursors.write(signedIn(context), list, [seq, salt]) };
}

/**
 * The `seq` behind which a cursor stands; null without one. Throws BAD_USER_INPUT for a cursor of another
 * viewer.
 */
export const seqOf = (context: Context, cursor: string | null | undefined): number | null =>
  cursor == null ? null : Number(context.cursors.read(signedIn(context), list, cursor)[0]);
