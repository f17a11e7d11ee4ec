// The three definitions on which two systems must agree to the last bit: words, tie breaks and rounding
// (docs/ranking.md).

/**
 * The distinct words of a text: runs of 4 letters or more, without marks, in lower case (docs/ranking.md,
 * "words").
 */
export function fold(text: string): string[] {
  const runs =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return [...new Set(runs)].filter((run) => [...run].length >= 4);
}

/**
 * FNV-1a, 32 bit, of the UTF-8 bytes, modulo 2^31 (Fowler, Noll, Vo: offset basis 2166136261, prime
 * 16777619).
 */
export function tieBreakOf(refOrId: string): number {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(refOrId)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash % 2 ** 31;
}

/**
 * Half up to 9 decimals of the shortest decimal that reads back as x >= 0, as Java's
 * BigDecimal.valueOf(x).setScale(9, HALF_UP).
 */
export function round9(x: number): number {
  const [mantissa = '0', exponent = '0'] = x.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const surplus = digits.length - 1 - Number(exponent) - 9; // decimals beyond the ninth
  if (surplus <= 0) return x;
  const unit = 10n ** BigInt(surplus);
  return Number(`${(BigInt(digits) + unit / 2n) / unit}e-9`);
}

/** Orders texts by code point: UTF-8 bytes sort so, while JavaScript's own order is by UTF-16 unit. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
