/** Live activity: screens hear of events and refetch what they show; what comes is kept as unread. */
import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useSession } from './session.tsx';
import type { ActivityEvent } from './socket.ts';
import { UnreadStore } from './unread.ts';

export type EventKind = Exclude<ActivityEvent['__typename'], 'CaughtUp' | 'Gap'>;
/** `kind` null: events may have been missed. `id`: the subject of the event; for a message, its thread. */
type Listener = (kind: EventKind | null, id: string | null) => void;
interface Activity {
  /** Null while nobody is signed in. */
  unread: UnreadStore | null;
  listeners: Set<Listener>;
}
export const ActivityContext = createContext<Activity>({ unread: null, listeners: new Set() });

export function ActivityProvider({ children }: { children: ReactNode }) {
  const { viewer, refetch } = useSession();
  const me = viewer?.person.id ?? null;
  const activity = useMemo(
    () => ({ unread: me === null ? null : new UnreadStore(me), listeners: new Set<Listener>() }),
    [me],
  );
  const onEnd = useEffectEvent(refetch);
  useEffect(() => {
    const { unread } = activity;
    if (!unread) return;
    let stop: (() => void) | null = null;
    let over = false;
    const start = async () => {
      const { subscribeToActivity } = await import('./socket.ts');
      if (!over)
        stop = subscribeToActivity({
          cursor: () => unread.cursor,
          onEvent: dispatcher(activity, unread),
          onEnd: (badCursor) => {
            if (badCursor) unread.setCursor(null);
            onEnd();
          },
        });
    };
    // If the script does not load, the page works without live events until it is opened again.
    void start().catch(() => {});
    return () => {
      over = true;
      stop?.();
    };
  }, [activity]);
  return <ActivityContext value={activity}>{children}</ActivityContext>;
}

function dispatcher({ listeners }: Activity, unread: UnreadStore): (event: ActivityEvent) => void {
  // What the page read while it opened is as new as the first cursor: only with an older cursor can the first
  // catch-up be skipped.
  let [firstCatchUp, hadCursor] = [true, unread.cursor !== null];
  const notify: Listener = (kind, id) => {
    for (const listener of listeners) listener(kind, id);
  };
  return (event) => {
    const { __typename: kind } = event;
    if (kind === 'Gap') for (const list of ['introductions', 'threads'] as const) unread.add(list, null);
    if (kind === 'Gap' || (kind === 'CaughtUp' && !(firstCatchUp && hadCursor))) notify(null, null);
    if (kind === 'CaughtUp') [firstCatchUp, hadCursor] = [false, true];
    if (kind !== 'Gap' && kind !== 'CaughtUp') {
      const id = kind === 'MessageSaid' ? (event.message?.thread?.id ?? null) : event.about;
      if (kind === 'IntroductionChanged') unread.add('introductions', id);
      if (kind === 'MessageSaid' && id !== null) unread.add('threads', id);
      const project =
        kind === 'EntryWritten' ? event.entry?.project : kind === 'AskShared' ? event.ask?.project : null;
      if (project) unread.add('logbooks', project.id);
      notify(kind, id);
    }
    unread.setCursor(event.cursor);
  };
}

/**
 * Calls `handler` after an event of one of these kinds, only for the subject `only` if it is given, and when
 * events may have been missed.
 */
export function useActivity(kinds: readonly EventKind[], handler: () => void, only?: string): void {
  const { listeners } = use(ActivityContext);
  const onEvent = useEffectEvent((kind: EventKind | null, id: string | null) => {
    if (kind === null || (kinds.includes(kind) && (only === undefined || only === id))) handler();
  });
  useEffect(() => {
    const listener: Listener = (kind, id) => onEvent(kind, id);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listeners]);
}

/**
 * Refetches after such an event. A request under way is let finish first: otherwise many events in a row
 * would keep every answer from arriving.
 */
export function useRefetch(
  kinds: readonly EventKind[],
  fetching: boolean,
  refetch: () => void,
  only?: string,
): void {
  const [events, setEvents] = useState(0);
  const read = useRef(0);
  useActivity(kinds, () => setEvents((before) => before + 1), only);
  const onDue = useEffectEvent(refetch);
  useEffect(() => {
    if (events === read.current || fetching) return;
    read.current = events;
    onDue();
  }, [events, fetching]);
}
