import { lazy, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Later } from '../../ui/later.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './thread.module.css';

const Report = lazy(() => import('../logbook/report.tsx'));

export interface MessageData {
  id: string;
  text: string;
  saidAt: string;
  from?: { id: string; name: string } | null;
}

interface Props {
  message: MessageData;
  isMine: boolean;
  /** Whether the name is shown, and not only read out. */
  named: boolean;
}

/** A message, as plain text. */
export function Message({ message: { id, text, saidAt, from }, isMine, named }: Props) {
  const { threads } = useWords();
  const [reporting, setReporting] = useState(false);
  const name = from?.name ?? threads.gone;
  return (
    <Bubble
      text={text}
      head={
        <p className={isMine || !named ? 'unseen' : styles['from']}>
          {from ? <Face {...from} size="small" /> : null}
          {isMine ? threads.me : <Name>{name}</Name>}
        </p>
      }
    >
      <time dateTime={saidAt}>{threads.time(saidAt)}</time>
      {isMine ? null : (
        <Menu label={threads.more(name)}>
          <Button weight="plain" onClick={() => setReporting(true)}>
            {threads.report}
          </Button>
        </Menu>
      )}
      {reporting ? (
        <Later>
          <Report item={id} text={text} onClose={() => setReporting(false)} />
        </Later>
      ) : null}
    </Bubble>
  );
}

/** A message that can still be undone, or is not answered yet. */
export function WaitingMessage({ text }: { text: string }) {
  const { threads } = useWords();
  return (
    <Bubble text={text} head={<p className="unseen">{threads.me}</p>}>
      {threads.onItsWay}
    </Bubble>
  );
}

function Bubble({ text, head, children }: { text: string; head: ReactNode; children: ReactNode }) {
  return (
    <article className={`message ${styles['message']}`}>
      {head}
      <p className={`said ${styles['said']}`} dir="auto">
        {text}
      </p>
      <div className={styles['foot']}>{children}</div>
    </article>
  );
}
