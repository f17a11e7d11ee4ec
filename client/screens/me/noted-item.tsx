import { useState } from 'react';
import type { Submission } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { NoteForm, type NoteProps } from './note-form.tsx';

interface Props extends Omit<NoteProps, 'onClose'> {
  /** What becomes of it, in words. */
  says?: string;
  /** How it is taken out of the list. */
  removal: { label: string; go(): void };
  /** What else may have gone wrong than its words. */
  others: readonly Submission[];
}

/** A topic or a word in a list of the viewer's, with a few words about it, which are written in their place. */
export function NotedItem({ says, removal, others, ...about }: Props) {
  const { offers } = useWords();
  const { name, note } = about;
  const [writing, setWriting] = useState(false);
  return (
    <li className={styles['item']}>
      <strong dir="auto">{name}</strong>
      <Menu label={offers.others(name)}>
        <Button weight="plain" onClick={() => setWriting(true)}>
          {note ? offers.changeNote : offers.note}
        </Button>
        <Button weight="plain" onClick={removal.go}>
          {removal.label}
        </Button>
      </Menu>
      {note && !writing ? (
        <p className={styles['words']} dir="auto">
          {note}
        </p>
      ) : null}
      {says ? <p className="quiet small">{says}</p> : null}
      {writing ? <NoteForm {...about} onClose={() => setWriting(false)} /> : null}
      <ErrorNotice of={others} />
    </li>
  );
}
