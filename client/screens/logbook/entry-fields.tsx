import type { ReactNode } from 'react';
import type { EntryKind, Feeling } from '../../graph/generated/graphql.ts';
import { Choices, TextArea } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';

const kinds = ['STEP', 'NOTE', 'DOUBT', 'STUCK', 'UNKNOWN'] as const;
const feelings = ['LOW', 'UNEASY', 'STEADY', 'HOPEFUL', 'LIT_UP'] as const;

export interface Note {
  text: string;
  kind: EntryKind;
  feeling: Feeling | null;
  forMe: boolean;
}

/** What a note is made of: the five kinds side by side, none before another; who will read it stands last, above the button. */
export function EntryFields({
  note,
  change,
  wrong,
  children,
}: {
  note: Note;
  change(some: Partial<Note>): void;
  wrong: boolean;
  children: ReactNode;
}) {
  const { logbook } = useWords();
  return (
    <>
      <TextArea
        label={logbook.text}
        hint={
          <>
            {logbook.textHint} {logbook.format}
          </>
        }
        value={note.text}
        maxLength={20_000}
        onChange={(event) => change({ text: event.target.value })}
        wrong={wrong ? logbook.textWrong : undefined}
      />
      <Choices
        kind="radio"
        legend={logbook.kind}
        options={kinds.map((value) => [value, logbook.kinds[value]] as const)}
        chosen={[note.kind]}
        onChoose={([kind = 'NOTE']) => change({ kind })}
      />
      <Choices
        kind="radio"
        legend={logbook.feeling}
        options={[
          ['NONE', logbook.noFeeling],
          ...feelings.map((value) => [value, logbook.feelings[value]] as const),
        ]}
        chosen={[note.feeling ?? 'NONE']}
        onChoose={([feeling = 'NONE']) => change({ feeling: feeling === 'NONE' ? null : feeling })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={note.forMe}
          onChange={(event) => change({ forMe: event.target.checked })}
        />
        {logbook.forMe}
      </label>
      {children}
    </>
  );
}
