import { setTimeout as wait } from 'node:timers/promises';

/** Tries until it succeeds or the time (milliseconds) is over; then throws the last failure. */
export async function eventually<T>(attempt: () => Promise<T>, milliseconds = 60_000): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(50);
    }
  }
}
