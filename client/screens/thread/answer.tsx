import { useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { answerMutation } from './documents.ts';

/** Answers an entry or ask of the person `name`: this starts a thread, to which a link then leads. */
export function Answer({ item, name }: { item: string; name: string }) {
  const { threads, common } = useWords();
  const [open, setOpen] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const [thread, setThread] = useState<string | null>(null);
  const place = `answer/${item}`;
  const draft = useDraft(place, { text: '' });
  const answer = useOutgoing(answerMutation, place, (payload) => setThread(payload.thread?.id ?? null));
  const { text } = draft.value;
  const send = () => {
    setIsEmpty(text.trim() === '');
    if (text.trim() === '') return;
    answer.send({ itemId: item, text }, { draft: draft.value, says: threads.answered(name) });
    draft.clear();
    setOpen(false);
  };
  return (
    <>
      {answer.waiting ? (
        <span className="quiet">{threads.answering}</span>
      ) : thread ? (
        <ButtonLink to={`/threads/${thread}`} weight="plain">
          {threads.open}
        </ButtonLink>
      ) : (
        <Button onClick={() => setOpen(true)}>{threads.answer}</Button>
      )}
      <ErrorNotice of={answer} texts={{ Conflict: threads.closed }} />
      {open ? (
        <Dialog title={threads.answerTitle(name)} onClose={() => setOpen(false)}>
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
              <Button weight="plain" onClick={() => setOpen(false)}>
                {common.cancel}
              </Button>
            </div>
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
