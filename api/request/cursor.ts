/**
 * Keyset cursors nobody can read, forge, or carry to another person's list. A synthetic initialization vector (Rogaway and Shrimpton,
 * EUROCRYPT 2006: a keyed hash of everything is also what the text is encrypted under) makes equal places give equal bytes without giving
 * away anything else; the viewer and the list are bound in. By Node's own HMAC-SHA-256 and AES-256-CTR: ten thousand who listen are each
 * told a cursor with every event.
 */
import {
  createCipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { GraphQLError } from 'graphql';

/** Where a list stands: the value it is sorted by, and the id that settles ties. */
export type Position = readonly [sort: string | number, id: string];

/** Lengths are rounded up to this many bytes, so that a cursor does not tell how long a name is. */
const step = 64;
/** Bytes of the vector, which is also the seal: as many as a block of AES has. */
const sealed = 16;

export class Cursors {
  private readonly sealing: KeyObject;
  private readonly hiding: KeyObject;

  /** `key`: 32 bytes in base64, the same for every process of one house. */
  constructor(key: string) {
    const derived = (purpose: string) =>
      createSecretKey(new Uint8Array(hkdfSync('sha256', Buffer.from(key, 'base64'), '', purpose, 32)));
    [this.sealing, this.hiding] = [derived('cursor seal'), derived('cursor text')];
  }

  write(viewer: string, list: string, position: Position): string {
    const plain = Buffer.from(JSON.stringify(position));
    const padded = Buffer.alloc(Math.ceil((plain.length + 1) / step) * step, ' ');
    plain.copy(padded);
    const seal = this.seal(viewer, list, padded);
    return Buffer.concat([seal, this.hidden(seal, padded)]).toString('base64url');
  }

  /** Throws BAD_USER_INPUT for anything that was not written for this viewer and list; all such cursors get one answer. */
  read(viewer: string, list: string, cursor: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const seal = bytes.subarray(0, sealed);
    if (seal.length === sealed) {
      const padded = this.hidden(seal, bytes.subarray(sealed)); // the same key stream once more gives the text back
      if (timingSafeEqual(seal, this.seal(viewer, list, padded)))
        return JSON.parse(padded.toString()) as Position;
    }
    throw new GraphQLError('Expected `after` to be a cursor of this very list, given to you.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }

  /** JSON has no bare line break, so no two inputs run together. */
  private seal(viewer: string, list: string, padded: Buffer): Buffer {
    return createHmac('sha256', this.sealing)
      .update(`${JSON.stringify([viewer, list])}\n`)
      .update(padded)
      .digest()
      .subarray(0, sealed);
  }

  private hidden(seal: Buffer, text: Buffer): Buffer {
    return createCipheriv('aes-256-ctr', this.hiding, seal).update(text);
  }
}
