import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSession } from '../graph/session.tsx';
import { subscribeToVisibility } from '../graph/visibility.ts';
import { merged } from './merge.ts';
import {
  draftsOf,
  keepDraft,
  readDraft,
  subscribeToDraft,
  subscribeToDrafts,
  type KeptDraft,
} from './store.ts';

/** Milliseconds without a change after which a draft is kept. */
const rest = 1000;

export interface Draft<Value> {
  value: Value;
  /** Changes some of its fields. */
  change(change: Partial<Value>): void;
  /** Where the text stands: kept in this browser, still to be kept, or refused by the browser. */
  state: 'empty' | 'typing' | 'kept' | 'refused';
  /** Back to the empty form, and nothing kept: after it was sent or thrown away. */
  clear(): void;
}

/**
 * The value of a form that somebody writes in at a place, such as `note/project_…`. It is kept in this browser
 * a second after the last change, and at once when the page or the screen is left, and it is there again when
 * the same person comes back to the same place. `empty` is the value of the untouched form. A tab shows what
 * another one keeps; what both changed within a second is put together.
 */
export function useDraft<Value extends object>(place: string, empty: Value): Draft<Value> {
  const { viewer } = useSession();
  const person = viewer?.person.id ?? null;
  const [initial] = useState(empty);
  const stored = useCallback(
    () => ({ ...initial, ...((person && readDraft(person, place)?.value) as Value | null) }),
    [initial, person, place],
  );
  const [value, setValue] = useState(stored);
  const [state, setState] = useState<Draft<Value>['state']>(() =>
    person && readDraft(person, place) ? 'kept' : 'empty',
  );
  /** What this tab last kept, or read. */
  const known = useRef(value);
  /** What is not kept yet. */
  const unkept = useRef<{ person: string; place: string; value: Value } | null>(null);
  const timer = useRef(0);

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    if (!unkept.current) return;
    const { person, place, value: mine } = unkept.current;
    unkept.current = null;
    const theirs = readDraft(person, place)?.value as Value | undefined;
    const value = theirs ? merged(known.current, mine, { ...initial, ...theirs }) : mine;
    known.current = value;
    setValue(value);
    const untouched = JSON.stringify(value) === JSON.stringify(initial);
    setState(keepDraft(person, place, untouched ? null : value) ? (untouched ? 'empty' : 'kept') : 'refused');
  }, [initial]);

  useEffect(() => {
    const onHide = () => keep();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      keep();
    };
  }, [keep]);

  useEffect(() => {
    if (!person) return;
    const read = () => {
      if (unkept.current) return;
      known.current = stored();
      setValue(known.current);
      setState(readDraft(person, place) ? 'kept' : 'empty');
    };
    // The screen before may have written at the same place, and keeps its text only now that it is left.
    read();
    const stop = [subscribeToDraft(person, place, read), subscribeToVisibility(read)];
    return () => stop.forEach((end) => end());
  }, [person, place, stored]);

  const change = (change: Partial<Value>) => {
    const next = { ...(unkept.current?.value ?? value), ...change };
    setValue(next);
    if (!person) return;
    unkept.current = { person, place, value: next };
    setState('typing');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keep, rest);
  };
  const clear = () => {
    window.clearTimeout(timer.current);
    unkept.current = null;
    known.current = initial;
    setValue(initial);
    setState('empty');
    if (person) keepDraft(person, place, null);
  };
  return { value, change, state, clear };
}

let snapshot: { person: string; text: string; drafts: readonly KeptDraft[] } | null = null;

function snapshotOf(person: string): readonly KeptDraft[] {
  const drafts = draftsOf(person);
  const text = JSON.stringify(drafts);
  if (snapshot?.person !== person || snapshot.text !== text) snapshot = { person, text, drafts };
  return snapshot.drafts;
}

const none: readonly KeptDraft[] = [];

/** All that the viewer is writing in this browser, the latest first. */
export function useDrafts(): readonly KeptDraft[] {
  const { viewer } = useSession();
  const person = viewer?.person.id ?? null;
  const subscribe = useCallback(
    (listener: () => void) => (person ? subscribeToDrafts(person, listener) : () => {}),
    [person],
  );
  return useSyncExternalStore(subscribe, () => (person ? snapshotOf(person) : none));
}
