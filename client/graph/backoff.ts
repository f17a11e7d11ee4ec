/** Retries of what failed because the API did not answer. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CombinedError } from 'urql';
import { isUnavailable } from './errors.ts';
import { subscribeToVisibility } from './visibility.ts';

/** Milliseconds, before jitter. */
const [shortest, longest] = [250, 30_000];

/**
 * Resolves after an exponential delay with jitter of ±50 %, so that not all pages return at once. Resolves
 * earlier when the network returns, when the tab is shown or hidden, or when `signal` aborts. `attempt`
 * counts from 0.
 */
export function backoff(attempt: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', done);
      unsubscribe();
      resolve();
    };
    const delay = Math.min(longest, shortest * 2 ** attempt) * (0.5 + Math.random());
    const timer = window.setTimeout(done, delay);
    window.addEventListener('online', done);
    const unsubscribe = subscribeToVisibility(done);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** Calls `retry` after a backoff for as long as `error` says that the API did not answer. */
export function useRetry(error: CombinedError | undefined, fetching: boolean, retry: () => void): void {
  const attempts = useRef(0);
  const onRetry = useEffectEvent(retry);
  useEffect(() => {
    if (fetching) return;
    if (!error) attempts.current = 0;
    if (!error || !isUnavailable(error)) return;
    const unmounting = new AbortController();
    const waitAndRetry = async () => {
      await backoff(attempts.current++, unmounting.signal);
      if (!unmounting.signal.aborted) onRetry();
    };
    void waitAndRetry();
    return () => unmounting.abort();
  }, [error, fetching]);
}
