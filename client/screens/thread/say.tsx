import { useState } from 'react';
import { useMutation } from 'urql';
import { useKeys } from '../../graph/retry-key.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { saying } from './documents.ts';

/** Says something more. What is written stays until it is said. */
export function Say({ thread, onSaid }: { thread: string; onSaid(): void }) {
  const words = useWords();
  const { threads } = words;
  const [text, setText] = useState('');
  const [{ data, error, fetching }, say] = useMutation(saying);
  const keyOf = useKeys();
  const send = async () => {
    if (fetching) return;
    const input = { threadId: thread, text };
    const { data: done } = await say({ input: { ...input, key: keyOf(input) } });
    if (!done) return;
    if (done.say.message) {
      setText('');
      keyOf({}); // the same words once more are another message
    }
    if (done.say.message || done.say.problems.some(({ __typename: kind }) => kind !== 'InvalidInput'))
      onSaid();
  };
  const problems = data?.say.problems ?? [];
  const wrong = problems.some(({ path }) => path?.at(-1) === 'text');
  const other = problems.find(({ path }) => path?.at(-1) !== 'text');
  return (
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
          <p>{problemText(other, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <Button type="submit" weight="first" busy={fetching}>
        {threads.send}
      </Button>
    </form>
  );
}
