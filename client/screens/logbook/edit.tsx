import { useState } from 'react';
import { useMutation } from 'urql';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { editing } from './documents.ts';
import { EntryFields, type Note } from './entry-fields.tsx';
import { WhoReads } from './who-reads.tsx';

/** Changing what one wrote, in its place. `project` is null where one no longer keeps it: then nobody can say who would read. */
export function Edit({
  id,
  project,
  at,
  note: before,
  onDone,
  onChanged,
}: {
  id: string;
  project: string | null;
  at: string;
  note: Note;
  onDone(): void;
  onChanged(): void;
}) {
  const words = useWords();
  const [note, setNote] = useState(before);
  const [{ data, error, fetching }, edit] = useMutation(editing);
  const save = async () => {
    if (fetching) return;
    const { data } = await edit({ input: { entryId: id, ...note } });
    if (!data?.editEntry.entry) return;
    onChanged();
    onDone();
  };
  const problems = data?.editEntry.problems ?? [];
  const other = problems.find(({ path }) => path?.at(-1) !== 'text');
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void save();
      })}
      noValidate
      aria-label={words.logbook.edit}
    >
      <EntryFields
        note={note}
        change={(some) => setNote((before) => ({ ...before, ...some }))}
        wrong={problems.some(({ path }) => path?.at(-1) === 'text')}
      >
        {project ? <WhoReads project={project} forMe={note.forMe} at={at} /> : null}
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
      <div className="row">
        <Button type="submit" weight="first" busy={fetching}>
          {words.common.save}
        </Button>
        <Button weight="plain" onClick={onDone}>
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
}
