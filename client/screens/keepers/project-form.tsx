import { useState } from 'react';
import { useMutation } from 'urql';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { updating } from './documents.ts';

/** The name of a project, and what it is for. */
export function About({
  project,
  title: named,
  purpose: meant,
}: {
  project: string;
  title: string;
  purpose: string;
}) {
  const words = useWords();
  const { keepers, common } = words;
  const [title, setTitle] = useState(named);
  const [purpose, setPurpose] = useState(meant);
  const [{ data, error, fetching }, update] = useMutation(updating);
  const problems = data?.updateProject.problems ?? [];
  const about = (field: string) => problems.some(({ path }) => path?.at(-1) === field);
  const other = problems.find(({ path }) => !['title', 'purpose'].includes(path?.at(-1) ?? ''));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={staying(() => {
        if (!fetching) void update({ input: { projectId: project, title, purpose: purpose.trim() || null } });
      })}
    >
      <TextField
        label={keepers.name}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        wrong={about('title') ? keepers.nameWrong : undefined}
      />
      <TextArea
        label={`${keepers.purpose} (${common.optional})`}
        value={purpose}
        maxLength={2_000}
        onChange={(event) => setPurpose(event.target.value)}
        wrong={about('purpose') ? keepers.purposeWrong : undefined}
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
      <Button type="submit" busy={fetching}>
        {common.save}
      </Button>
      {data?.updateProject.project && !fetching ? (
        <Notice>
          <p>{keepers.saved}</p>
        </Notice>
      ) : null}
    </form>
  );
}
