import { useEffect, useId, useRef, type ReactNode } from 'react';

/**
 * The browser's modal dialog: it keeps the focus, Escape closes it, and the focus then returns to where it
 * was.
 */
export function Dialog({
  title,
  tall = false,
  onClose,
  children,
}: {
  title: string;
  /** In a narrow window as high as the window, its buttons below: for a dialog whose content comes later. */
  tall?: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={tall ? 'dialog tall' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={onClose}
    >
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
