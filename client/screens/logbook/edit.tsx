import { useState } from 'react';
import { useSubmit } from '../../graph/submit.ts';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { editEntryMutation } from './documents.ts';
import { EntryFields, type Draft } from './entry-fields.tsx';
import { WhoReads } from './who-reads.tsx';

interface Props {
  id: string;
  /** Null if the viewer no longer keeps the project: then the API does not say who would read. */
  projectId: string | null;
  writtenAt: string;
  draft: Draft;
  onDone(): void;
  onChanged(): void;
}

/** Changes an entry of the viewer's in its place. */
export function Edit({ id, projectId, writtenAt, draft: before, onDone, onChanged }: Props) {
  const words = useWords();
  const [draft, setDraft] = useState(before);
  const edit = useSubmit(editEntryMutation, { fields: ['text'] });
  const send = async () => {
    const payload = await edit.submit({ entryId: id, ...draft });
    if (!payload?.entry) return;
    onChanged();
    onDone();
  };
  return (
    <Form onSubmit={send} label={words.logbook.edit}>
      <EntryFields
        draft={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        textProblem={edit.problemAt('text') !== undefined}
      >
        {projectId ? <WhoReads projectId={projectId} forMe={draft.forMe} writtenAt={writtenAt} /> : null}
      </EntryFields>
      <SubmitRow of={edit} label={words.common.save} onCancel={onDone} />
    </Form>
  );
}
