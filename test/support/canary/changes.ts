/** What changes the graph at the same time as a request: whether a right changed between an answer and the look at it cannot be told then. */
const running = new Set<symbol>();
let ended = 0;

export async function changing<T>(work: () => Promise<T>): Promise<T> {
  const change = Symbol();
  running.add(change);
  try {
    return await work();
  } finally {
    running.delete(change);
    ended += 1;
  }
}

/** Call when a request begins; tells afterwards whether nobody changed anything meanwhile, but for `own` changes of the request. */
export function quiet(own: number): () => boolean {
  const [others, before] = [running.size, ended];
  return () => others === 0 && running.size === 0 && ended - before <= own;
}
