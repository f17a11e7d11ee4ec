import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';

interface Props {
  secret: string;
  /** What it is, and that it is shown once. */
  says: string;
  copy: string;
  copied: string;
  onClose(): void;
}

/** A secret, which is given once only. */
export function Secret({ secret, says, copy, copied, onClose }: Props) {
  const { common } = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <Notice>
      <p>{says}</p>
      <p className={styles['secret']}>
        <code>{secret}</code>
      </p>
      <div className="row">
        <Button
          weight="first"
          onClick={async () => {
            await navigator.clipboard.writeText(secret);
            setCopied(true);
          }}
        >
          {isCopied ? copied : copy}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Notice>
  );
}
