/**
 * What one has not looked at yet, and up to where one has heard. It is kept in this browser, for whoever is in, and sent to nobody but
 * for the cursor, with which the subscription goes on: see docs/decisions/0008-unread-stays-in-the-browser.md.
 */
export type Room = 'introductions' | 'threads';
/** `mark`: the list was not looked at since something came; `ids`: what has something new in it and was not opened. */
export interface Unlooked {
  readonly mark: boolean;
  readonly ids: readonly string[];
}
interface Kept {
  readonly cursor: string | null;
  readonly at: number;
  readonly introductions: Unlooked;
  readonly threads: Unlooked;
}

const nothing: Kept = {
  cursor: null,
  at: 0,
  introductions: { mark: false, ids: [] },
  threads: { mark: false, ids: [] },
};
const prefix = 'tiers-espace.news.';
/** Milliseconds after which the house has forgotten what happened, so that a cursor from before leads nowhere. */
const lasting = 30 * 24 * 3_600_000;
/** More things with something new are not told apart. */
const most = 200;

export class News {
  private kept: Kept;
  private readonly name: string;
  private readonly listeners = new Set<() => void>();

  constructor(person: string) {
    this.name = prefix + person;
    for (const name of Object.keys(localStorage))
      if (name.startsWith(prefix) && Date.now() - read(name).at > lasting) localStorage.removeItem(name);
    this.kept = read(this.name);
  }

  get cursor(): string | null {
    return this.kept.cursor;
  }

  readonly in = (room: Room): Unlooked => this.kept[room];

  /** Also hears of what another tab of this browser looked at. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const elsewhere = ({ key }: StorageEvent) => {
      if (key !== this.name && key !== null) return;
      this.kept = read(this.name);
      listener();
    };
    this.listeners.add(listener);
    window.addEventListener('storage', elsewhere);
    return () => {
      this.listeners.delete(listener);
      window.removeEventListener('storage', elsewhere);
    };
  };

  /** Null: the house does not know the last one, so from now on. */
  heardUpTo(cursor: string | null): void {
    this.keep({ cursor });
  }

  /** Something new in this one; null: somewhere there, perhaps. */
  add(room: Room, id: string | null): void {
    const others = this.kept[room].ids.filter((one) => one !== id);
    this.keep({ [room]: { mark: true, ids: id === null ? others : [...others, id].slice(-most) } });
  }

  /** The list was looked at. */
  listed(room: Room): void {
    this.keep({ [room]: { ...this.kept[room], mark: false } });
  }

  /** These were looked at themselves. */
  opened(room: Room, opened: readonly string[]): void {
    const { mark, ids: before } = this.kept[room];
    const ids = before.filter((id) => !opened.includes(id));
    if (ids.length < before.length) this.keep({ [room]: { mark: mark && ids.length > 0, ids } });
  }

  private keep(some: Partial<Kept>): void {
    this.kept = { ...this.kept, ...some, at: Date.now() };
    localStorage.setItem(this.name, JSON.stringify(this.kept));
    for (const listener of this.listeners) listener();
  }
}

function read(name: string): Kept {
  const text = localStorage.getItem(name);
  return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Kept>) };
}
