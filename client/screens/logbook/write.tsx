import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import type { EntryKind, Feeling } from '../../graph/generated/graphql.ts';
import { problemOf, troubleOf } from '../../graph/trouble.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Choices, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { writing } from './documents.ts';

const kinds = ['STEP', 'NOTE', 'DOUBT', 'STUCK', 'UNKNOWN'] as const;
const feelings = ['LOW', 'UNEASY', 'STEADY', 'HOPEFUL', 'LIT_UP'] as const;

/** A new entry: the five kinds side by side, none before another; who will read it stands above the button. */
export function Write({ project, readers, onWritten }: { project: string; readers: ReactNode; onWritten(): void }) {
  const words = useWords();
  const { logbook } = words;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<EntryKind>('NOTE');
  const [feeling, setFeeling] = useState<Feeling | 'NONE'>('NONE');
  const [forMe, setForMe] = useState(false);
  const [{ data, error, fetching }, write] = useMutation(writing);
  const send = async () => {
    if (fetching) return;
    const { data } = await write({ input: { projectId: project, kind, feeling: feeling === 'NONE' ? null : feeling, text, forMe } });
    if (!data?.writeEntry.entry) return;
    setText('');
    setFeeling('NONE');
    onWritten();
  };
  const problems = data?.writeEntry.problems ?? [];
  const other = problems.find(({ path }) => path?.at(-1) !== 'text');
  return (
    <form className="stack" onSubmit={staying(() => { void send(); })} noValidate>
      <TextArea label={logbook.text} hint={logbook.textHint} value={text} onChange={(event) => setText(event.target.value)} wrong={problems.some(({ path }) => path?.at(-1) === 'text') ? logbook.textWrong : undefined} />
      <Choices kind="radio" legend={logbook.kind} options={kinds.map((value) => [value, logbook.kinds[value]] as const)} chosen={[kind]} onChoose={([value]) => setKind(value ?? 'NOTE')} />
      <Choices
        kind="radio" legend={logbook.feeling} options={[['NONE', logbook.noFeeling], ...feelings.map((value) => [value, logbook.feelings[value]] as const)]}
        chosen={[feeling]} onChoose={([value]) => setFeeling(value ?? 'NONE')}
      />
      <label className="choice"><input type="checkbox" checked={forMe} onChange={(event) => setForMe(event.target.checked)} />{logbook.forMe}</label>
      {forMe ? null : readers}
      {other ? <Notice kind="trouble"><p>{problemOf(other, words)}</p></Notice> : null}
      {error ? <Notice kind="trouble"><p>{troubleOf(error, words, true)}</p></Notice> : null}
      <Button type="submit" weight="first" busy={fetching}>{logbook.keep}</Button>
      {data?.writeEntry.suggestsAsk ? <Notice><p>{logbook.suggest}</p><ButtonLink to="/asks/new">{logbook.suggestGo}</ButtonLink></Notice> : null}
    </form>
  );
}
