/**
 * What a person is writing, kept in this browser until it is sent or thrown away: per person and place, so
 * that somebody else who signs in here does not see it. It is never sent anywhere from here.
 */

const prefix = 'tiers-espace.draft.';

/** A draft that stands in this browser. */
export interface KeptDraft {
  /** Where it is written, such as `note/project_…`. */
  place: string;
  value: unknown;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
}

const keyOf = (person: string, place: string) => `${prefix}${person}.${place}`;

/** The draft of this person at this place; null if there is none. */
export function readDraft(person: string, place: string): KeptDraft | null {
  const text = localStorage.getItem(keyOf(person, place));
  if (text === null) return null;
  try {
    return { place, ...(JSON.parse(text) as { value: unknown; at: number }) };
  } catch {
    return null; // another version of the page, or another page, wrote it
  }
}

const listeners = new Set<(key: string | null) => void>();

/**
 * Keeps a draft; null removes it. Whether it is kept: a browser may refuse, when its storage is full or
 * closed.
 */
export function keepDraft(person: string, place: string, value: unknown): boolean {
  const key = keyOf(person, place);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ value, at: Date.now() }));
  } catch {
    return false;
  }
  for (const listener of listeners) listener(key);
  return true;
}

/** All drafts of a person, the latest first. */
export function draftsOf(person: string): readonly KeptDraft[] {
  const begin = keyOf(person, '');
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(begin))
    .flatMap((key) => readDraft(person, key.slice(begin.length)) ?? [])
    .sort((one, other) => other.at - one.at);
}

/** Removes what a person was writing: at sign-out. */
export function forgetDrafts(person: string): void {
  for (const { place } of draftsOf(person)) keepDraft(person, place, null);
}

/** Calls back when a draft of the person at the place changes, in this tab or another. */
export function subscribeToDraft(person: string, place: string, listener: () => void): () => void {
  const key = keyOf(person, place);
  return subscribe((changed) => {
    if (changed === key || changed === null) listener();
  });
}

/** Calls back when any draft of the person changes. */
export function subscribeToDrafts(person: string, listener: () => void): () => void {
  const begin = keyOf(person, '');
  return subscribe((changed) => {
    if (changed === null || changed.startsWith(begin)) listener();
  });
}

function subscribe(listener: (key: string | null) => void): () => void {
  const onStorage = ({ key }: StorageEvent) => listener(key);
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}
