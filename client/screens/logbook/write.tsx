import { useState } from 'react';
import { useMutation } from 'urql';
import { useKeys } from '../../graph/retry-key.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { writing } from './documents.ts';
import { EntryFields, type Note } from './entry-fields.tsx';
import { WhoReads } from './who-reads.tsx';

const empty: Note = { text: '', kind: 'NOTE', feeling: null, forMe: false };

/** A new entry. After several hard ones in a row it may become an ask. */
export function Write({ project, onWritten }: { project: string; onWritten(): void }) {
  const words = useWords();
  const { logbook } = words;
  const [note, setNote] = useState(empty);
  const [{ data, error, fetching }, write] = useMutation(writing);
  const keyOf = useKeys();
  const send = async () => {
    if (fetching) return;
    const input = { projectId: project, ...note };
    const { data } = await write({ input: { ...input, key: keyOf(input) } });
    if (!data?.writeEntry.entry) return;
    setNote(empty);
    keyOf({}); // the same words once more are another note
    onWritten();
  };
  const problems = data?.writeEntry.problems ?? [];
  const written = data?.writeEntry.entry;
  const other = problems.find(({ path }) => path?.at(-1) !== 'text');
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void send();
      })}
      noValidate
      aria-label={logbook.write}
    >
      <EntryFields
        note={note}
        change={(some) => setNote((before) => ({ ...before, ...some }))}
        wrong={problems.some(({ path }) => path?.at(-1) === 'text')}
      >
        <WhoReads project={project} forMe={note.forMe} />
      </EntryFields>
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
        {logbook.keep}
      </Button>
      {written && note.text === '' ? (
        <Notice>
          {data.writeEntry.suggestsAsk ? (
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
    </form>
  );
}
