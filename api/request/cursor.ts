/** Keyset cursors that nobody can read, forge, or use in another person's list or in another list. */
import { GraphQLError } from 'graphql';
import { Siv } from './siv.ts';

/** A position in a list: the value it is sorted by, and the id that settles ties. */
export type Position = readonly [sort: string | number, id: string];

/** Lengths are rounded up to this many bytes, so that a cursor does not tell how long a name is. */
const step = 64;

export class Cursors {
  private readonly siv: Siv;

  /** `key`: 32 bytes in base64, the same for every process of one community. */
  constructor(key: string) {
    this.siv = new Siv(Buffer.from(key, 'base64'));
  }

  /** The same viewer, list and position give the same cursor. */
  write(viewer: string, list: string, position: Position): string {
    const plain = Buffer.from(JSON.stringify(position));
    const padded = Buffer.alloc(Math.ceil((plain.length + 1) / step) * step, ' ');
    plain.copy(padded);
    return this.siv.seal(headerOf(viewer, list), padded).toString('base64url');
  }

  /** Throws BAD_USER_INPUT, with one message, for anything that was not written for this viewer and list. */
  read(viewer: string, list: string, cursor: string, argument = 'after'): Position {
    const padded = this.siv.open(headerOf(viewer, list), Buffer.from(cursor, 'base64url'));
    if (padded) return JSON.parse(padded.toString()) as Position;
    throw new GraphQLError(`Expected \`${argument}\` to be a cursor of this very list, given to you.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
}

/** JSON has no bare line break, so no header is the beginning of another. */
const headerOf = (viewer: string, list: string): string => `${JSON.stringify([viewer, list])}\n`;
