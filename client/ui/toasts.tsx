/** Lines at the bottom that say what was done, for some seconds, with a way to undo it. */
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useOutgoingLetters } from '../outgoing/outgoing.tsx';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';

interface Toast {
  text: string;
  /** Without it, the line only says what was done. */
  onUndo?: () => void;
}
interface Toasts {
  shown: (Toast & { id: number }) | null;
  show(toast: Toast | null): void;
}
const ToastContext = createContext<Toasts>({ shown: null, show: () => {} });

/** Milliseconds. */
const toastTime = 10_000;
let lastId = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toasts['shown']>(null);
  const show = useCallback((toast: Toast | null) => {
    const id = ++lastId;
    setShown(toast ? { ...toast, id } : null);
    window.setTimeout(() => setShown((now) => (now?.id === id ? null : now)), toastTime);
  }, []);
  return <ToastContext value={useMemo(() => ({ shown, show }), [shown, show])}>{children}</ToastContext>;
}

/** Shows a line, in place of the one before; null takes it away. */
export const useToast = (): Toasts['show'] => use(ToastContext).show;

/** The place of the lines. It is always there, so that screen readers hear what comes into it. */
export function ToastRegion() {
  const { common } = useWords();
  const { shown, show } = use(ToastContext);
  const outgoing = useOutgoingLetters();
  return (
    <div className="toasts" role="status">
      {outgoing?.letters.map((letter) => {
        const sending = outgoing.sending.has(letter.key);
        const postpone = () => outgoing.postpone(letter);
        return (
          <div key={letter.key} className="toast appears" onMouseEnter={postpone} onFocus={postpone}>
            <p>{sending ? common.sending : letter.says}</p>
            {sending ? null : (
              <Button weight="plain" onClick={() => outgoing.undo(letter)}>
                {common.undo}
              </Button>
            )}
          </div>
        );
      })}
      {shown ? (
        <div key={shown.id} className="toast appears">
          <p>{shown.text}</p>
          {shown.onUndo ? (
            <Button
              weight="plain"
              onClick={() => {
                show(null);
                shown.onUndo?.();
              }}
            >
              {common.undo}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
