/** What did not come, since the house did not answer, is asked for again. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CombinedError } from 'urql';
import { isAway } from './errors.ts';

const [shortest, longest] = [250, 30_000];

/**
 * The pause before one more attempt, longer after each. More or less, so that not all pages come back at once; over early when the
 * network is back, when the page is looked at again, or by the signal.
 */
export function pause(tries: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = window.setTimeout(done, Math.min(longest, shortest * 2 ** tries) * (0.5 + Math.random()));
    window.addEventListener('online', done);
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Asks again by itself while that is why it failed. */
export function useRetry(error: CombinedError | undefined, fetching: boolean, again: () => void): void {
  const tries = useRef(0);
  const onDue = useEffectEvent(again);
  useEffect(() => {
    if (fetching) return;
    if (!error) tries.current = 0;
    if (!error || !isAway(error)) return;
    const leaving = new AbortController();
    const later = async () => {
      await pause(tries.current++, leaving.signal);
      if (!leaving.signal.aborted) onDue();
    };
    void later();
    return () => leaving.abort();
  }, [error, fetching]);
}
