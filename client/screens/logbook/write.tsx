import { useState } from 'react';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { writeEntryMutation } from './documents.ts';
import { EntryFields, type Draft } from './entry-fields.tsx';
import { WhoReads } from './who-reads.tsx';

const empty: Draft = { text: '', kind: 'NOTE', feeling: null, forMe: false };

/** Writes an entry. After several hard ones in a row, the API suggests to ask for help. */
export function Write({ projectId, onWritten }: { projectId: string; onWritten(): void }) {
  const { logbook } = useWords();
  const [draft, setDraft] = useState(empty);
  const write = useSubmit(writeEntryMutation, { fields: ['text'] });
  const written = write.payload?.entry;
  const send = async () => {
    const payload = await write.submit({ projectId, ...draft });
    if (!payload?.entry) return;
    setDraft(empty);
    onWritten();
  };
  return (
    <Form onSubmit={send} label={logbook.write}>
      <EntryFields
        draft={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        textProblem={write.problemAt('text') !== undefined}
      >
        <WhoReads projectId={projectId} forMe={draft.forMe} />
      </EntryFields>
      <ErrorNotice of={write} />
      <Button type="submit" weight="first" busy={write.busy}>
        {logbook.keep}
      </Button>
      {written && draft.text === '' ? (
        <Notice>
          {write.payload?.suggestsAsk ? (
            <>
              <p>{logbook.suggest}</p>
              <p className="quiet small">{logbook.suggestHint}</p>
              <ButtonLink to={`/asks/new?entry=${written.id}`}>{logbook.suggestGo}</ButtonLink>
            </>
          ) : (
            <p>{logbook.kept}</p>
          )}
        </Notice>
      ) : null}
    </Form>
  );
}
