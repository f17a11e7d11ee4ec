/**
 * Where a person was when their session ended, kept in this browser so that they come back there after
 * signing in again; and what somebody is to answer once they have signed in, whoever it is.
 */
const key = 'tiers-espace.return';
/** Milliseconds after which it is forgotten: by then they came for something else. */
const lifetime = 24 * 3_600_000;

interface Kept {
  /** Null for whoever signs in next. */
  person: string | null;
  path: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
}

export function keepReturnPath(person: string | null, path: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ person, path, at: Date.now() } satisfies Kept));
  } catch {
    // Without storage they come back to their own room.
  }
}

/** The path kept for this person, which is then forgotten; null if there is none, or it leads elsewhere. */
export function takeReturnPath(person: string): string | null {
  const text = localStorage.getItem(key);
  localStorage.removeItem(key);
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Kept> | null;
    const { path } = kept ?? {};
    const isTheirs = kept?.person === person || kept?.person === null;
    if (!isTheirs || typeof path !== 'string' || Date.now() - Number(kept?.at) > lifetime) return null;
    return isOurs(path) ? path : null;
  } catch {
    return null;
  }
}

/** Another page of this origin may have written to the storage, so the path is not trusted. */
const isOurs = (path: string): boolean =>
  path.startsWith('/') && new URL(path, location.origin).origin === location.origin;
