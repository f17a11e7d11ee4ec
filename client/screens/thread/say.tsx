import { useState } from 'react';
import { SendHorizontal } from 'lucide-react';
import type { Draft } from '../../drafts/use-draft.ts';
import type { SayInput } from '../../graph/generated/graphql.ts';
import type { Sender } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './thread.module.css';
import { useBottomBar } from './use-bottom.ts';

interface Props {
  threadId: string;
  /** Who will read it. */
  readers: readonly { name: string }[];
  draft: Draft<{ text: string }>;
  sender: Sender<SayInput>;
}

/** The field in which one writes a message, at the bottom of the window. */
export function Say({ threadId, readers, draft, sender }: Props) {
  const { threads, list } = useWords();
  const [isEmpty, setIsEmpty] = useState(false);
  const bar = useBottomBar();
  const { text } = draft.value;
  const send = () => {
    setIsEmpty(text.trim() === '');
    if (text.trim() === '') return;
    sender.send({ threadId, text }, { draft: draft.value, says: threads.sent });
    draft.clear();
  };
  return (
    <div ref={bar} className={styles['say']}>
      <ErrorNotice of={sender} />
      <Form onSubmit={send}>
        <div className={styles['sayRow']}>
          <Composer
            label={threads.text}
            hideLabel
            hint={threads.readBy(list(readers.map(({ name }) => name)), readers.length > 1)}
            problem={isEmpty ? threads.textWrong : undefined}
            value={text}
            maxLength={4000}
            state={draft.state}
            onText={(text) => {
              draft.change({ text });
              setIsEmpty(false);
            }}
          />
          <Button type="submit" weight="first" aria-label={threads.send}>
            <SendHorizontal aria-hidden="true" size={20} />
          </Button>
        </div>
      </Form>
    </div>
  );
}
