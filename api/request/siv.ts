/**
 * Deterministic authenticated encryption: the SIV construction of Rogaway and Shrimpton (EUROCRYPT 2006) made
 * of HMAC-SHA-256 (RFC 2104, truncated to 128 bits) and AES-256-CTR (NIST SP 800-38A), both by node:crypto.
 * The tag of everything is also the initial counter block. Why not a library's AEAD:
 * docs/decisions/0010-cursors.md.
 */
import {
  createCipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/** Bytes of the tag: a block of AES. */
const tagLength = 16;

export class Siv {
  private readonly macKey: KeyObject;
  private readonly encryptionKey: KeyObject;

  /** `key`: 32 bytes; both keys are derived from it by HKDF-SHA-256 (RFC 5869). */
  constructor(key: Uint8Array) {
    const derive = (purpose: string) =>
      createSecretKey(new Uint8Array(hkdfSync('sha256', key, '', purpose, 32)));
    [this.macKey, this.encryptionKey] = [derive('cursor seal'), derive('cursor text')];
  }

  /**
   * The tag and then the encrypted text. `header` is authenticated, and ends where no other header goes on.
   */
  seal(header: string, text: Buffer): Buffer {
    const tag = macOf(this.macKey, header, text);
    return Buffer.concat([tag, applyKeyStream(this.encryptionKey, tag, text)]);
  }

  /** The text; null for anything that was not sealed by this key with this header. */
  open(header: string, sealed: Buffer): Buffer | null {
    if (sealed.length < tagLength) return null;
    const tag = sealed.subarray(0, tagLength);
    const text = applyKeyStream(this.encryptionKey, tag, sealed.subarray(tagLength));
    return timingSafeEqual(tag, macOf(this.macKey, header, text)) ? text : null;
  }
}

/** HMAC-SHA-256 of the parts one after the other, its first 128 bits. */
export function macOf(key: KeyObject, ...parts: (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest().subarray(0, tagLength);
}

/** AES-256-CTR from a counter block of 16 bytes: encrypts a text, and decrypts what it encrypted. */
export const applyKeyStream = (key: KeyObject, counter: Buffer, text: Buffer): Buffer =>
  createCipheriv('aes-256-ctr', key, counter).update(text);
