/** What is asked often and read at most once a second: everybody who asks meanwhile gets what was read. */
export function onceASecond<T>(read: () => Promise<T>): () => Promise<T> {
  let last: Promise<T> | null = null;
  let until = 0;
  return () => {
    if (last && performance.now() < until) return last;
    until = Number.POSITIVE_INFINITY; // until it has been read, however long that takes
    const reading = read().finally(() => {
      until = performance.now() + 1_000;
    });
    last = reading;
    return reading;
  };
}
