/** Remembers in this browser when a sign-in link was last requested: a time only, no address. */
const key = 'tiers-espace.asked';
const hour = 3_600_000;

export function rememberLinkRequest(): void {
  localStorage.setItem(key, String(Date.now()));
}

/** Whether a link was requested in this browser within the last hour. */
export function linkWasRequestedHere(): boolean {
  return Date.now() - Number(localStorage.getItem(key) ?? 0) < hour;
}
