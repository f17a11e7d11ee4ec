/** Whether a link to sign in was asked for in this very browser, lately. Only a moment is kept, no address. */
const kept = 'tiers-espace.asked';
const hour = 3_600_000;

export function rememberAsking(): void {
  localStorage.setItem(kept, String(Date.now()));
}

export function askedHere(): boolean {
  return Date.now() - Number(localStorage.getItem(kept) ?? 0) < hour;
}
