import { useState } from 'react';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { reportMutation } from './documents.ts';

/** Characters, of the excerpt and of the reporter's own words. */
const longest = 2_000;

/** Shows the host an excerpt of a text, as the reporter chooses it: nothing is filled in beforehand. */
export function Report({ item, text, onClose }: { item: string; text: string; onClose(): void }) {
  const { report, common } = useWords();
  const { viewer } = useSession();
  const [excerpt, setExcerpt] = useState('');
  const [comment, setComment] = useState('');
  const submit = useSubmit(reportMutation, { fields: ['excerpt'] });
  if (viewer?.demo || submit.done)
    return (
      <Dialog title={report.title} onClose={onClose}>
        {viewer?.demo ? <p>{report.demo}</p> : <p role="status">{report.sent}</p>}
        <Button onClick={onClose}>{common.close}</Button>
      </Dialog>
    );
  return (
    <Dialog title={report.title} onClose={onClose}>
      <p>{report.says}</p>
      <Form onSubmit={() => submit.submit({ itemId: item, excerpt, words: comment.trim() || null })}>
        <TextArea
          label={report.excerpt}
          hint={report.excerptHint}
          value={excerpt}
          maxLength={longest}
          onText={setExcerpt}
          problem={submit.problemAt('excerpt') ? report.excerptWrong : undefined}
        />
        <Button weight="plain" onClick={() => setExcerpt(text.slice(0, longest))}>
          {report.whole}
        </Button>
        <TextArea
          label={`${report.words} (${common.optional})`}
          value={comment}
          maxLength={longest}
          onText={setComment}
        />
        <SubmitRow of={submit} label={report.send} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
