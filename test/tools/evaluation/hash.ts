/**
 * FNV-1a, 32 bit, unsigned, of an ASCII text. It splits the data and orders the queries in place of random
 * numbers.
 */
export function hash(ascii: string): number {
  let value = 2_166_136_261;
  for (let place = 0; place < ascii.length; place += 1)
    value = Math.imul(value ^ ascii.charCodeAt(place), 16_777_619) >>> 0;
  return value;
}
