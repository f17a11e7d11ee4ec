/**
 * What is unread, and the cursor up to which events were received. Both are kept in this browser, per person.
 * Only the cursor is sent, to resume the subscription: see
 * docs/decisions/0008-unread-stays-in-the-browser.md.
 */
export type UnreadList = 'introductions' | 'threads' | 'logbooks';
/**
 * `mark`: something came since the list was last seen; `ids`: the items with something new in them that were
 * not opened since.
 */
export interface Unread {
  readonly mark: boolean;
  readonly ids: readonly string[];
}
interface Stored {
  readonly cursor: string | null;
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
  readonly introductions: Unread;
  readonly threads: Unread;
  /** Its ids are those of projects. */
  readonly logbooks: Unread;
}

export const nothingUnread: Unread = { mark: false, ids: [] };
const nothing: Stored = {
  cursor: null,
  at: 0,
  introductions: nothingUnread,
  threads: nothingUnread,
  logbooks: nothingUnread,
};
const prefix = 'tiers-espace.news.';
/** Milliseconds after which the API has deleted its events, so that an older cursor is of no use. */
const lifetime = 30 * 24 * 3_600_000;
/** Only the latest items are kept. */
const mostIds = 200;

export class UnreadStore {
  private stored: Stored;
  private readonly name: string;
  private readonly listeners = new Set<() => void>();

  constructor(personId: string) {
    this.name = prefix + personId;
    for (const name of Object.keys(localStorage))
      if (name.startsWith(prefix) && Date.now() - read(name).at > lifetime) localStorage.removeItem(name);
    this.stored = read(this.name);
  }

  get cursor(): string | null {
    return this.stored.cursor;
  }

  readonly of = (list: UnreadList): Unread => this.stored[list];

  /** The listener is also called when another tab of this browser changes what is unread. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key !== this.name && key !== null) return;
      this.stored = read(this.name);
      listener();
    };
    this.listeners.add(listener);
    window.addEventListener('storage', onStorage);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('storage', onStorage);
    };
  };

  /** Null makes the next subscription start at its own moment. */
  setCursor(cursor: string | null): void {
    this.store({ cursor });
  }

  /**
   * `id`: the item with something new in it; null when the list may have changed, but it is unknown where.
   */
  add(list: UnreadList, id: string | null): void {
    const others = this.stored[list].ids.filter((other) => other !== id);
    this.store({ [list]: { mark: true, ids: id === null ? others : [...others, id].slice(-mostIds) } });
  }

  markListSeen(list: UnreadList): void {
    this.store({ [list]: { ...this.stored[list], mark: false } });
  }

  markItemsSeen(list: UnreadList, seen: readonly string[]): void {
    const { mark, ids: before } = this.stored[list];
    const ids = before.filter((id) => !seen.includes(id));
    if (ids.length < before.length) this.store({ [list]: { mark: mark && ids.length > 0, ids } });
  }

  private store(change: Partial<Stored>): void {
    this.stored = { ...this.stored, ...change, at: Date.now() };
    localStorage.setItem(this.name, JSON.stringify(this.stored));
    for (const listener of this.listeners) listener();
  }
}

function read(name: string): Stored {
  const text = localStorage.getItem(name);
  return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Stored>) };
}
