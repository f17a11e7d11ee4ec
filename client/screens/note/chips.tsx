import type { EntryKind, Feeling } from '../../graph/generated/graphql.ts';
import { useWords } from '../../words/words.tsx';
import type { NoteDraft } from './draft.ts';
import css from './note.module.css';

/** A chip that is not pressed makes the entry a plain note. */
const kinds = ['STEP', 'DOUBT', 'STUCK', 'UNKNOWN'] as const satisfies readonly EntryKind[];
const feelings = ['LOW', 'UNEASY', 'STEADY', 'HOPEFUL', 'LIT_UP'] as const satisfies readonly Feeling[];

interface Props {
  kind: EntryKind;
  feeling: Feeling | null;
  onChange(change: Partial<NoteDraft>): void;
}

/** The kind of an entry and how its writer feels. Pressing a chip again takes it back. */
export function NoteChips({ kind, feeling, onChange }: Props) {
  const { note } = useWords();
  return (
    <div className={css.chipRows}>
      <div className={css.chips} role="group" aria-label={note.kind}>
        {kinds.map((value) => (
          <button
            key={value}
            type="button"
            className={css.chip}
            aria-pressed={kind === value}
            onClick={() => onChange({ kind: kind === value ? 'NOTE' : value })}
          >
            {note.kinds[value]}
          </button>
        ))}
      </div>
      <div className={css.chips} role="group" aria-label={note.feeling}>
        {feelings.map((value) => (
          <button
            key={value}
            type="button"
            className={css.chip}
            data-feeling={value}
            aria-pressed={feeling === value}
            onClick={() => onChange({ feeling: feeling === value ? null : value })}
          >
            {note.feelings[value]}
          </button>
        ))}
      </div>
    </div>
  );
}
