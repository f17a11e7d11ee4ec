import { useState, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  title: string;
  children: ReactNode;
  confirm: string;
  busy: boolean;
  /** The dialog closes when it has settled, whatever came of it. */
  onConfirm(): Promise<unknown>;
}

/** A dialog that says what is about to happen, and asks to confirm it. */
export function useConfirm({ title, children, confirm, busy, onConfirm }: Props) {
  const { common } = useWords();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return {
    ask: () => setOpen(true),
    dialog: open ? (
      <Dialog title={title} onClose={close}>
        {children}
        <div className="row">
          <Button
            weight="first"
            busy={busy}
            onClick={async () => {
              await onConfirm();
              close();
            }}
          >
            {confirm}
          </Button>
          <Button weight="plain" onClick={close}>
            {common.cancel}
          </Button>
        </div>
      </Dialog>
    ) : null,
  };
}
