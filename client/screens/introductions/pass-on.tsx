import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMutation } from 'urql';
import { useKeys } from '../../graph/retry-key.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { passing } from './documents.ts';
import type { Told } from './introductions.tsx';

/** Passes a request on, in one's own words: those of the asker were for whoever introduces. */
export function PassOn({
  id,
  to,
  onDone,
  onClose,
}: {
  id: string;
  to: string;
  onDone(told: Told): void;
  onClose(): void;
}) {
  const words = useWords();
  const { introductions, common } = words;
  const [text, setText] = useState('');
  const [{ data, error, fetching }, pass] = useMutation(passing);
  const keyOf = useKeys();
  const send = async () => {
    if (fetching) return;
    const input = { introductionId: id, words: text.trim() === '' ? null : text };
    const { data: done } = await pass({ input: { ...input, key: keyOf(input) } });
    if (!done?.passOn.introduction) return;
    flushSync(onClose);
    onDone({ kind: 'news', text: introductions.passedOn(to) });
  };
  const problems = data?.passOn.problems ?? [];
  const wrong = problems.some(({ path }) => path?.at(-1) === 'words');
  const other = problems.find(({ path }) => path?.at(-1) !== 'words');
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void send();
      })}
      noValidate
    >
      <p>{introductions.passOnSays(to)}</p>
      <TextArea
        label={`${introductions.wordsTo(to)} (${common.optional})`}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        wrong={wrong ? introductions.wordsWrong : undefined}
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
      <div className="row">
        <Button type="submit" weight="first" busy={fetching}>
          {introductions.passOn}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
