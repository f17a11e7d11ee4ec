// Cursors: their parts against published test vectors, and the whole against a vector of our own.
import { createSecretKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Cursors, type Position } from '../../api/request/cursor.ts';
import { applyKeyStream, macOf } from '../../api/request/siv.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const secret = (text: string) => createSecretKey(new Uint8Array(hex(text)));

// RFC 4231, test cases 1, 2, 5 and 6. Only case 5 is published truncated to 128 bits; the others are cut
// here.
test.each([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b'],
  ['4a656665', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c7'],
  ['0c'.repeat(20), 'Test With Truncation', 'a3b6167473100ee06e0c796c2955552b'],
  [
    'aa'.repeat(131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f',
  ],
])('the tag is HMAC-SHA-256, its first 128 bits: RFC 4231, key %s', (key, text, tag) => {
  expect(macOf(secret(key), text).toString('hex')).toBe(tag);
  for (let at = 0; at <= text.length; at++)
    expect(macOf(secret(key), text.slice(0, at), Buffer.from(text.slice(at))).toString('hex')).toBe(tag);
});

test('the text is encrypted with AES-256-CTR: NIST SP 800-38A, F.5.5 and F.5.6', () => {
  const key = secret('603deb1015ca71be2b73aef0857d7781 1f352c073b6108d72d9810a30914dff4');
  const counter = hex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');
  const plain = hex(`6bc1bee22e409f96e93d7e117393172a ae2d8a571e03ac9c9eb76fac45af8e51
    30c81c46a35ce411e5fbc1191a0a52ef f69f2445df4f9b17ad2b417be66c3710`);
  const encrypted = hex(`601ec313775789a5b7a7f504bbf3d228 f443e3ca4d62b59aca84e990cacaf5c5
    2b0930daa23de94ce87017ba2d84988d dfc9c58db67aada613c2dd08457941a6`);
  expect(applyKeyStream(key, counter, plain)).toEqual(encrypted);
  expect(applyKeyStream(key, counter, encrypted)).toEqual(plain);
});

// Made by another implementation: Python's `hmac`, and HKDF and AES of its package `cryptography`.
test('a cursor has the bytes that clients keep from one version to the next', () => {
  const cursors = new Cursors(Buffer.from(Array.from({ length: 32 }, (_, byte) => byte)).toString('base64'));
  const [viewer, list] = ['person_V1StGXR8_Z5jdHi6B-myT', 'acquaintances'];
  const position: Position = ['Zoé', 'person_uLPqWm0000000000000zZ'];
  const cursor =
    'JTOTlUCVf1dX4cppkBBMSw9sLOT0tncZJJL5xTacFxS5k33M7m8WleIbOL-NNiPGAsTUiCxonFhcvGMZVzd4uNO0eEeJl02bBHp848Mh9LA';
  expect(cursors.write(viewer, list, position)).toBe(cursor);
  expect(cursors.read(viewer, list, cursor)).toEqual(position);
});
