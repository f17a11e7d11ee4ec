import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { answerMutation } from './documents.ts';
import { MessageField } from './message-field.tsx';

/** Answers an entry or ask of the person `name`: this starts a thread, which is then opened. */
export function Answer({ item, name }: { item: string; name: string }) {
  const { threads } = useWords();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const answer = useSubmit(answerMutation, { fields: ['text'] });
  const send = async () => {
    const payload = await answer.submit({ itemId: item, text });
    if (payload?.thread) navigate(`/threads/${payload.thread.id}`);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{threads.answer}</Button>
      {open ? (
        <Dialog title={threads.answerTitle(name)} onClose={() => setOpen(false)}>
          <p>{threads.answerSays(name)}</p>
          <Form onSubmit={send}>
            <MessageField text={text} onText={setText} hasProblem={answer.problemAt('text') !== undefined} />
            <SubmitRow
              of={answer}
              label={threads.send}
              texts={{ Conflict: threads.closed }}
              onCancel={() => setOpen(false)}
            />
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
