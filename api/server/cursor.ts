/**
 * Keyset cursors nobody can read, forge, or carry to another person's list. AES-GCM-SIV (RFC 8452), whose fixed nonce makes
 * equal places give equal bytes without giving away anything else; the viewer and the list are bound in as associated data.
 */
import { gcmsiv } from '@noble/ciphers/aes';
import { GraphQLError } from 'graphql';

/** Where a list stands: the value it is sorted by, and the id that settles ties. */
export type Position = readonly [sort: string | number, id: string];

/** Lengths are rounded up to this many bytes, so that a cursor does not tell how long a name is. */
const step = 64;
const nonce = new Uint8Array(12);

export class Cursors {
  private readonly key: Uint8Array;

  /** `key`: 32 bytes in base64, the same for every process of one house. */
  constructor(key: string) { this.key = new Uint8Array(Buffer.from(key, 'base64')); }

  write(viewer: string, list: string, position: Position): string {
    const plain = Buffer.from(JSON.stringify(position));
    const padded = new Uint8Array(Math.ceil((plain.length + 1) / step) * step).fill(0x20);
    padded.set(plain);
    return Buffer.from(this.cipher(viewer, list).encrypt(padded)).toString('base64url');
  }

  /** Throws BAD_USER_INPUT for anything that was not written for this viewer and list; all such cursors get one answer. */
  read(viewer: string, list: string, cursor: string): Position {
    try {
      const padded = this.cipher(viewer, list).decrypt(new Uint8Array(Buffer.from(cursor, 'base64url')));
      return JSON.parse(Buffer.from(padded).toString()) as Position;
    } catch {
      throw new GraphQLError('Expected `after` to be a cursor of this very list, given to you.', { extensions: { code: 'BAD_USER_INPUT' } });
    }
  }

  private cipher(viewer: string, list: string) {
    return gcmsiv(this.key, nonce, new Uint8Array(Buffer.from(JSON.stringify([viewer, list]))));
  }
}
