import { useState } from 'react';
import type { TrustAndVouchFragment } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit, type Submission } from '../../graph/submit.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import {
  setTrustMutation,
  setVouchMutation,
  withdrawTrustMutation,
  withdrawVouchMutation,
} from './documents.ts';
import { settingOf, type Setting } from './trust.ts';

interface Tie {
  setting: Setting;
  vouches: boolean;
}

interface Saved {
  /** What was stored when it was chosen: what is read afterwards counts again. */
  over: string;
  tie: Tie;
}

/**
 * The viewer's trust in a person and vouch for them: what was chosen shows at once, is stored at once, and can
 * be undone for some seconds.
 */
export function useSetting(personId: string, stored: TrustAndVouchFragment, onChanged: () => void) {
  const { circle } = useWords();
  const toast = useToast();
  const setTrust = useSubmit(setTrustMutation);
  const withdrawTrust = useSubmit(withdrawTrustMutation);
  const setVouch = useSubmit(setVouchMutation);
  const withdrawVouch = useSubmit(withdrawVouchMutation);
  const [saved, setSaved] = useState<Saved | null>(null);
  const storedTie: Tie = { setting: settingOf(stored), vouches: stored.myVouch != null };
  const over = JSON.stringify(storedTie);
  const tie = saved?.over === over ? saved.tie : storedTie;
  const submissions: readonly Submission[] = [setTrust, withdrawTrust, setVouch, withdrawVouch];

  const send = (setting: Setting) => {
    if (!setting?.level) return withdrawTrust.submit({ personId });
    const { level, reads, readsFrom } = setting;
    return setTrust.submit({ personId, level, reads, ...(readsFrom === null ? {} : { readsFrom }) });
  };
  const store = async (next: Tie, submit: () => ReturnType<typeof send>, undo: (() => void) | null) => {
    if (submissions.some(({ busy }) => busy)) return;
    setSaved({ over, tie: next });
    const payload = await submit();
    if (succeeded(payload)) toast({ text: circle.saved, ...(undo ? { onUndo: undo } : {}) });
    else setSaved(null);
    onChanged();
  };
  const save = (setting: Setting, before: Setting | undefined) => {
    // An imported weight below the lowest level cannot be set again.
    const canUndo = before !== undefined && (before === null || before.level !== null);
    return store(
      { ...tie, setting },
      () => send(setting),
      canUndo ? () => void save(before, undefined) : null,
    );
  };
  const saveVouch = (vouches: boolean, canUndo: boolean) =>
    store(
      { ...tie, vouches },
      () => (vouches ? setVouch : withdrawVouch).submit({ personId }),
      canUndo ? () => void saveVouch(!vouches, false) : null,
    );
  return {
    ...tie,
    submissions,
    setTrust: (setting: Setting) => save(setting, tie.setting),
    setVouch: (vouches: boolean) => saveVouch(vouches, true),
  };
}
