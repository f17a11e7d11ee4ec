/** Opening without a network, and files that are gone after a new version. */
import { isChangingLanguage } from '../words/words.tsx';

/** Registers the service worker once the page has loaded, so that it takes nothing from the first view. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  // A browser may refuse, for instance in a private window; the page works without it.
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => {});
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

const reloadedKey = 'tiers-espace.reloaded';
let reloading = false;

/**
 * After a new version the server no longer has the files that an open page has not loaded yet: then the page
 * is loaded anew, once for a file, because a file that is still missing afterwards is missing for another
 * reason. Not for the words of another language: the page goes on without them, and somebody may be writing.
 */
export function reloadWhenFilesAreGone(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    if (isChangingLanguage() || !navigator.onLine || sessionStorage.getItem(reloadedKey) === payload.message)
      return;
    sessionStorage.setItem(reloadedKey, payload.message);
    reloading = true;
    window.location.reload();
  });
}

/** For React's root: the missing screen is no error while the page is being loaded anew. */
export function reportUnlessReloading(error: unknown): void {
  if (!reloading) reportError(error);
}
