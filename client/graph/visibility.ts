import { useEffect, useEffectEvent } from 'react';

export const isPageVisible = (): boolean => document.visibilityState === 'visible';

export function subscribeToVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Calls back each time the user returns to this browser tab. */
export function useOnPageVisible(callback: () => void): void {
  const onVisible = useEffectEvent(callback);
  useEffect(
    () =>
      subscribeToVisibility(() => {
        if (isPageVisible()) onVisible();
      }),
    [],
  );
}
