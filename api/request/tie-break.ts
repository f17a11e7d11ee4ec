/**
 * The number that orders equal scores, the same wherever it is computed: FNV-1a, 32 bit, of the UTF-8 bytes,
 * modulo 2^31 (Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/). It is taken of an imported
 * ref, else of the id.
 */
export function tieBreakOf(refOrId: string): number {
  let hash = 2_166_136_261;
  for (const byte of Buffer.from(refOrId, 'utf8')) hash = Math.imul(hash ^ byte, 16_777_619) >>> 0;
  return hash % 2_147_483_648;
}
