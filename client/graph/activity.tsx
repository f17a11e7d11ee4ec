/** What others do, while one looks: screens hear of it and read anew what they show; the header marks what was not looked at yet. */
import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useSession } from './session.tsx';
import { News, type Room, type Unlooked } from './unread.ts';
import type { Heard } from './socket.ts';

export type Kind = Exclude<Heard['__typename'], 'CaughtUp' | 'Gap'>;
/** `null`: anything may have happened. `id`: what it happened to; of something said, the conversation. */
type Hear = (kind: Kind | null, id: string | null) => void;
interface Hearing {
  news: News | null;
  ears: Set<Hear>;
}
const HearingContext = createContext<Hearing>({ news: null, ears: new Set() });

export function Live({ children }: { children: ReactNode }) {
  const { viewer, ask } = useSession();
  const me = viewer?.person.id ?? null;
  const hearing = useMemo(() => ({ news: me === null ? null : new News(me), ears: new Set<Hear>() }), [me]);
  const onEnded = useEffectEvent(ask);
  useEffect(() => {
    const { news } = hearing;
    if (!news) return;
    let stop: (() => void) | null = null;
    let over = false;
    const begin = async () => {
      const { listen } = await import('./socket.ts');
      if (!over)
        stop = listen({
          after: () => news.cursor,
          hear: hearer(hearing, news),
          ended: (unknown) => {
            if (unknown) news.heardUpTo(null);
            onEnded();
          },
        });
    };
    // Where the file does not come, the page is as still as it was before: it is asked for again when it is opened anew.
    void begin().catch(() => {});
    return () => {
      over = true;
      stop?.();
    };
  }, [hearing]);
  return <HearingContext value={hearing}>{children}</HearingContext>;
}

function hearer({ ears }: Hearing, news: News): (heard: Heard) => void {
  // What was read while the page opened is as new as the first cursor, where there is one.
  let [fresh, known] = [true, news.cursor !== null];
  const tell: Hear = (kind, id) => {
    for (const hear of ears) hear(kind, id);
  };
  return (heard) => {
    const { __typename: kind } = heard;
    if (kind === 'Gap') for (const room of ['introductions', 'threads'] as const) news.add(room, null);
    if (kind === 'Gap' || (kind === 'CaughtUp' && !(fresh && known))) tell(null, null);
    if (kind === 'CaughtUp') [fresh, known] = [false, true];
    if (kind !== 'Gap' && kind !== 'CaughtUp') {
      const id = kind === 'MessageSaid' ? (heard.message?.thread?.id ?? null) : heard.about;
      if (kind === 'IntroductionChanged') news.add('introductions', id);
      if (kind === 'MessageSaid' && id !== null) news.add('threads', id);
      tell(kind, id);
    }
    news.heardUpTo(heard.cursor);
  };
}

/** Calls when one of these happened, to this thing where it is named, or when anything may have. */
export function useHeard(kinds: readonly Kind[], handler: () => void, only?: string): void {
  const { ears } = use(HearingContext);
  const onHeard = useEffectEvent((kind: Kind | null, id: string | null) => {
    if (kind === null || (kinds.includes(kind) && (only === undefined || only === id))) handler();
  });
  useEffect(() => {
    const hear: Hear = (kind, id) => onHeard(kind, id);
    ears.add(hear);
    return () => {
      ears.delete(hear);
    };
  }, [ears]);
}

/** Reads anew when one of these happened. What is being read is let come to its end first: else much news at once would keep all of it away. */
export function useRefetch(
  kinds: readonly Kind[],
  fetching: boolean,
  again: () => void,
  only?: string,
): void {
  const [heard, setHeard] = useState(0);
  const read = useRef(0);
  useHeard(kinds, () => setHeard((before) => before + 1), only);
  const onDue = useEffectEvent(again);
  useEffect(() => {
    if (heard === read.current || fetching) return;
    read.current = heard;
    onDue();
  }, [heard, fetching]);
}

const none: Unlooked = { mark: false, ids: [] };
const silent = () => () => {};
const watchSight = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};
const inSight = () => document.visibilityState === 'visible';

/** What was not looked at yet there. */
export function useNews(room: Room): Unlooked {
  const { news } = use(HearingContext);
  return useSyncExternalStore(news?.subscribe ?? silent, () => news?.in(room) ?? none);
}

/** While this is on the page, and the page in sight, the list of what is there is looked at, or only this one of them. */
export function useMarkSeen(room: Room, only?: string): void {
  const { news } = use(HearingContext);
  const { mark, ids } = useNews(room);
  const seen = useSyncExternalStore(watchSight, inSight);
  // Before it is painted: what one has before one's eyes is not marked for a moment.
  useLayoutEffect(() => {
    if (!news || !seen) return;
    if (only === undefined) {
      if (mark) news.listed(room);
    } else if (ids.includes(only)) news.opened(room, [only]);
  }, [news, seen, room, only, mark, ids]);
}

/** The list shows all that is there: what was new when one came, or came since. */
export function useNewIds(room: Room): readonly string[] {
  const { news } = use(HearingContext);
  const { ids } = useNews(room);
  const seen = useSyncExternalStore(watchSight, inSight);
  const [fresh, setFresh] = useState<readonly string[]>([]);
  if (seen && ids.some((id) => !fresh.includes(id))) setFresh([...fresh, ...ids]);
  useMarkSeen(room);
  useLayoutEffect(() => {
    if (seen) news?.opened(room, ids);
  }, [news, seen, room, ids]);
  return fresh;
}
