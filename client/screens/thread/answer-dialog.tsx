import { useState } from 'react';
import type { Draft } from '../../drafts/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';

interface Props {
  name: string;
  draft: Draft<{ text: string }>;
  onSend(text: string): void;
  onClose(): void;
}

/** The answer as it is written. */
export default function AnswerDialog({ name, draft, onSend, onClose }: Props) {
  const { threads, common } = useWords();
  const [isEmpty, setIsEmpty] = useState(false);
  const { text } = draft.value;
  const send = () => {
    setIsEmpty(text.trim() === '');
    if (text.trim() !== '') onSend(text);
  };
  return (
    <Dialog title={threads.answerTitle(name)} onClose={onClose}>
      <p>{threads.answerSays(name)}</p>
      <Form onSubmit={send}>
        <Composer
          label={threads.text}
          problem={isEmpty ? threads.textWrong : undefined}
          value={text}
          maxLength={4000}
          state={draft.state}
          onText={(text) => {
            draft.change({ text });
            setIsEmpty(false);
          }}
        />
        <div className="row">
          <Button type="submit" weight="first">
            {threads.send}
          </Button>
          <Button weight="plain" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
