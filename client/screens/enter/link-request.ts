/**
 * Remembers in this browser the marks of the links that were asked for in it, for an hour: no address, no
 * code. A mailed link carries its mark, so that the page knows its own links.
 */
const key = 'tiers-espace.asked';
const hour = 3_600_000;
const most = 20;

interface Asked {
  mark: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
}

export function rememberLink(mark: string | null | undefined): void {
  if (mark == null) return;
  localStorage.setItem(key, JSON.stringify([...asked(), { mark, at: Date.now() }].slice(-most)));
}

/** Whether the link with this mark was asked for in this browser within the last hour. */
export const isLinkOfThisBrowser = (mark: string | undefined): boolean =>
  asked().some((one) => one.mark === mark);

/** What else stands under the key, as from an older version, counts as nothing. */
function asked(): Asked[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored)
      ? (stored as Partial<Asked>[]).filter(
          (one): one is Asked => typeof one?.mark === 'string' && Date.now() - Number(one.at) < hour,
        )
      : [];
  } catch {
    return [];
  }
}
