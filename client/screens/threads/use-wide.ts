import { useSyncExternalStore } from 'react';

/** From this width on there is room for the list beside a thread, as in threads.module.css. */
const wide = window.matchMedia('(min-width: 64rem)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

export const isWide = (): boolean => wide.matches;
export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide);
