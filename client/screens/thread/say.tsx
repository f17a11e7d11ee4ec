import { useState } from 'react';
import { unmask } from '../../graph/generated/index.ts';
import { problemFields } from '../../graph/problems.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { sayMutation } from './documents.ts';
import { MessageField } from './message-field.tsx';

/** Adds a message to a thread. The text stays in the field until the message is stored. */
export function Say({ threadId, onSaid }: { threadId: string; onSaid(): void }) {
  const { threads } = useWords();
  const [text, setText] = useState('');
  const say = useSubmit(sayMutation, { fields: ['text'] });
  const send = async () => {
    const payload = await say.submit({ threadId, text });
    if (!payload) return;
    if (payload.message) setText('');
    const problems = unmask(problemFields, payload.problems);
    if (payload.message || problems.some(({ __typename: kind }) => kind !== 'InvalidInput')) onSaid();
  };
  return (
    <Form onSubmit={send}>
      <MessageField text={text} onText={setText} hasProblem={say.problemAt('text') !== undefined} />
      <ErrorNotice of={say} />
      <Button type="submit" weight="first" busy={say.busy}>
        {threads.send}
      </Button>
    </Form>
  );
}
