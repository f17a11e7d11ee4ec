/** What one hears of, as it stands in the graph, and where one stands among it. */
import { signedIn, type Context } from '../request/context.ts';

/** `seq` follows the order of commits; `kind` names a type of the union; `about` is an id. */
export interface EventRow {
  seq: number;
  kind: string;
  about: string;
}
/** With what carries no news: that all was told, or that some was forgotten. */
export interface Told {
  kind: string;
  about: string;
  cursor: string;
}

const list = 'activity';

export const told = (context: Context, { seq, kind, about }: EventRow): Told => ({
  kind,
  about,
  cursor: context.cursors.write(signedIn(context), list, [seq, '']),
});

/**
 * A place among all events of the house, not behind one of one's own: two of the same place are unlike, for if they were alike
 * nothing had happened in between, to anybody.
 */
export const toldPlace = (context: Context, kind: 'CaughtUp' | 'Gap', seq: number): Told => ({
  kind,
  about: '',
  cursor: context.cursors.write(signedIn(context), list, [seq, context.clock.newId('place')]),
});

/** The number behind which a cursor stands; null without one. Throws BAD_USER_INPUT for a cursor of another's. */
export const placeOf = (context: Context, cursor: string | null | undefined): number | null =>
  cursor == null ? null : Number(context.cursors.read(signedIn(context), list, cursor)[0]);
