import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useSubmit } from '../../graph/submit.ts';
import { TextArea } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { passOnMutation } from './documents.ts';
import type { Outcome } from './outcome.ts';

interface Props {
  id: string;
  /** The name of the candidate. */
  to: string;
  onDone(outcome: Outcome): void;
  onClose(): void;
}

/** The connector passes a request on in words of their own: those of the asker were for the connector. */
export function PassOn({ id, to, onDone, onClose }: Props) {
  const { introductions, common } = useWords();
  const [text, setText] = useState('');
  const passOn = useSubmit(passOnMutation, { fields: ['words'] });
  const send = async () => {
    const payload = await passOn.submit({ introductionId: id, words: text.trim() === '' ? null : text });
    if (!payload?.introduction) return;
    flushSync(onClose);
    onDone({ kind: 'info', text: introductions.passedOn(to) });
  };
  return (
    <Form onSubmit={send}>
      <p>{introductions.passOnSays(to)}</p>
      <TextArea
        label={`${introductions.wordsTo(to)} (${common.optional})`}
        value={text}
        maxLength={2000}
        onText={setText}
        problem={passOn.problemAt('words') ? introductions.wordsWrong : undefined}
      />
      <SubmitRow of={passOn} label={introductions.passOn} onCancel={onClose} />
    </Form>
  );
}
