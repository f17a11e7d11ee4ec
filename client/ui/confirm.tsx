import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  title: string;
  says: string;
  go: string;
  busy: boolean;
  onGo(): void;
  onClose(): void;
}

/** Asks once more, and says what will happen. */
export function Confirm({ title, says, go, busy, onGo, onClose }: Props) {
  const { common } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{says}</p>
      <div className="row">
        <Button weight="first" busy={busy} onClick={onGo}>
          {go}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
