/**
 * Changes that run at the same time as a request: then nobody can recordFindings whether a right changed
 * between a response and its check.
 */
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

/**
 * Call it when a request begins. The function it returns says whether nobody changed anything meanwhile,
 * except for `own` changes of the request.
 */
export function undisturbedSince(own: number): () => boolean {
  const [others, before] = [running.size, ended];
  return () => others === 0 && running.size === 0 && ended - before <= own;
}
