/** Splits a list into parts of at most `size` items, in order: what one statement takes at once. */
export function chunks<T>(list: readonly T[], size = 1_000): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  );
}
