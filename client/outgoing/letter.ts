/**
 * What others will see and was sent a moment ago: it is held for some seconds, so that it can be undone, and
 * kept in this browser until the API has answered. The `key` makes sending it twice harmless.
 */

const prefix = 'tiers-espace.outgoing.';

export interface Letter {
  /** The `key` of the mutation's input. */
  key: string;
  /** The place of the draft it was written in. */
  place: string;
  /** What the form held: it returns there when the letter is undone or refused. */
  draft: unknown;
  /** The mutation's document. */
  query: string;
  input: object;
  /** What the page says while it is held. */
  says: string;
  /** When it is sent, in milliseconds since 1970. */
  due: number;
}

export function storedLetters(person: string): readonly Letter[] {
  try {
    return JSON.parse(localStorage.getItem(prefix + person) ?? '[]') as Letter[];
  } catch {
    return [];
  }
}

/** Stores what this tab holds after a change, beside what other tabs hold. */
export function storeLetters(person: string, before: readonly Letter[], after: readonly Letter[]): void {
  const elsewhere = storedLetters(person).filter(({ key }) => !before.some((letter) => letter.key === key));
  const letters = [...elsewhere, ...after];
  try {
    if (letters.length === 0) localStorage.removeItem(prefix + person);
    else localStorage.setItem(prefix + person, JSON.stringify(letters));
  } catch {
    // Without storage a letter is kept by the open page alone.
  }
}

/** Calls back when another tab has changed what is held. */
export function subscribeToLetters(person: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === prefix + person || key === null) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** Sends without waiting for the answer, while the page is being closed. */
export function sendOnLeaving({ query, input, key }: Letter): void {
  void fetch('/graphql', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ query, variables: { input: { ...input, key } } }),
  }).catch(() => {}); // it is sent again when the page is opened next
}
