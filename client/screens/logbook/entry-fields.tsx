import type { ReactNode } from 'react';
import type { EntryKind, Feeling } from '../../graph/generated/graphql.ts';
import { Checkbox, Choices, optionsOf, TextArea } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';

const kinds = ['STEP', 'NOTE', 'DOUBT', 'STUCK', 'UNKNOWN'] as const;
const feelings = ['LOW', 'UNEASY', 'STEADY', 'HOPEFUL', 'LIT_UP'] as const;

export interface Draft {
  text: string;
  kind: EntryKind;
  feeling: Feeling | null;
  forMe: boolean;
}

interface Props {
  draft: Draft;
  onChange(change: Partial<Draft>): void;
  textProblem: boolean;
  /** Who will read the entry: the last thing above the button. */
  children: ReactNode;
}

/** The fields of an entry. The kinds stand side by side, since none is better than another. */
export function EntryFields({ draft, onChange, textProblem, children }: Props) {
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
        value={draft.text}
        maxLength={20_000}
        onText={(text) => onChange({ text })}
        problem={textProblem ? logbook.textWrong : undefined}
      />
      <Choices
        kind="radio"
        legend={logbook.kind}
        options={optionsOf(kinds, logbook.kinds)}
        chosen={[draft.kind]}
        onChoose={([kind = 'NOTE']) => onChange({ kind })}
      />
      <Choices
        kind="radio"
        legend={logbook.feeling}
        options={[['NONE', logbook.noFeeling], ...optionsOf(feelings, logbook.feelings)]}
        chosen={[draft.feeling ?? 'NONE']}
        onChoose={([feeling = 'NONE']) => onChange({ feeling: feeling === 'NONE' ? null : feeling })}
      />
      <Checkbox label={logbook.forMe} checked={draft.forMe} onCheck={(forMe) => onChange({ forMe })} />
      {children}
    </>
  );
}
