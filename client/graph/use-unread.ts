/** Hooks over what is unread. */
import { use, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { ActivityContext } from './activity.tsx';
import { nothingUnread, type Unread, type UnreadList } from './unread.ts';
import { isPageVisible, subscribeToVisibility } from './visibility.ts';

const neverChanges = () => () => {};

export function useUnread(list: UnreadList): Unread {
  const { unread } = use(ActivityContext);
  return useSyncExternalStore(unread?.subscribe ?? neverChanges, () => unread?.of(list) ?? nothingUnread);
}

const usePageVisible = () => useSyncExternalStore(subscribeToVisibility, isPageVisible);

/** Marks the list as seen while this is on a visible page; with `only`, that item of it instead. */
export function useMarkSeen(list: UnreadList, only?: string): void {
  const { unread } = use(ActivityContext);
  const { mark, ids } = useUnread(list);
  const visible = usePageVisible();
  // A layout effect, so that what the user is looking at is not painted as unread first.
  useLayoutEffect(() => {
    if (!unread || !visible) return;
    if (only === undefined) {
      if (mark) unread.markListSeen(list);
    } else if (ids.includes(only)) unread.markItemsSeen(list, [only]);
  }, [unread, visible, list, only, mark, ids]);
}

/**
 * For a list that shows its items whole: marks them all as seen, and returns those that were unread since the
 * screen was opened.
 */
export function useNewIds(list: UnreadList): readonly string[] {
  const { unread } = use(ActivityContext);
  const { ids } = useUnread(list);
  const visible = usePageVisible();
  const [newIds, setNewIds] = useState<readonly string[]>([]);
  if (visible && ids.some((id) => !newIds.includes(id))) setNewIds([...newIds, ...ids]);
  useMarkSeen(list);
  useLayoutEffect(() => {
    if (visible) unread?.markItemsSeen(list, ids);
  }, [unread, visible, list, ids]);
  return newIds;
}
