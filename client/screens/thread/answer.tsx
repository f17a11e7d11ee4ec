import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { useKeys } from '../../graph/retry-key.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { answering } from './documents.ts';

/** Answers what somebody wrote or asks: a conversation begins, and one is led into it. */
export function Answer({ item, name }: { item: string; name: string }) {
  const words = useWords();
  const { threads, common } = words;
  const [, navigate] = useLocation();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [{ data, error, fetching }, answer] = useMutation(answering);
  const keyOf = useKeys();
  const send = async () => {
    if (fetching) return;
    const input = { itemId: item, text };
    const { data: done } = await answer({ input: { ...input, key: keyOf(input) } });
    if (done?.answer.thread) navigate(`/threads/${done.answer.thread.id}`);
  };
  const problems = data?.answer.problems ?? [];
  const wrong = problems.some(({ path }) => path?.at(-1) === 'text');
  const other = problems.find(({ path }) => path?.at(-1) !== 'text');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{threads.answer}</Button>
      {open ? (
        <Dialog title={threads.answerTitle(name)} onClose={() => setOpen(false)}>
          <p>{threads.answerSays(name)}</p>
          <form
            className="stack"
            onSubmit={staying(() => {
              void send();
            })}
            noValidate
          >
            <TextArea
              label={threads.text}
              value={text}
              maxLength={4000}
              onChange={(event) => setText(event.target.value)}
              wrong={wrong ? threads.textWrong : undefined}
            />
            {other ? (
              <Notice kind="trouble">
                <p>{other.__typename === 'Conflict' ? threads.closed : problemText(other, words)}</p>
              </Notice>
            ) : null}
            {error ? (
              <Notice kind="trouble">
                <p>{errorText(error, words, true)}</p>
              </Notice>
            ) : null}
            <div className="row">
              <Button type="submit" weight="first" busy={fetching}>
                {threads.send}
              </Button>
              <Button weight="plain" onClick={() => setOpen(false)}>
                {common.cancel}
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
