/** An entry as it is read: when, what it is, and its text. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { EntryCardFragment } from '../../graph/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';
import { beginningOf } from './beginning.ts';
import css from './logbook.module.css';

type Shown = Pick<EntryCardFragment, 'writer' | 'writtenAt' | 'editedAt' | 'kind' | 'feeling' | 'forMe'>;

interface HeadProps {
  entry: Shown;
  /** Where the writer is not known from elsewhere on the screen. */
  withWriter?: boolean;
  /** Where no month stands above. */
  withMonth?: boolean;
}

export function EntryHead({ entry, withWriter = false, withMonth = false }: HeadProps) {
  const words = useWords();
  const { logbook, note } = words;
  const { writer, writtenAt, editedAt, kind, feeling, forMe } = entry;
  return (
    <div className={css.about}>
      {withWriter ? (
        <span className={css.writer}>
          <Face id={writer.id} name={writer.name} size="small" />
          <Name>{writer.name}</Name>
        </span>
      ) : null}
      <time dateTime={writtenAt} title={words.day(writtenAt)}>
        {withMonth ? words.day(writtenAt) : logbook.dayOfMonth(writtenAt)}
      </time>
      {kind === 'NOTE' ? null : <span>{note.kinds[kind]}</span>}
      {feeling ? (
        <span className={css.feeling} data-feeling={feeling}>
          {note.feelings[feeling]}
        </span>
      ) : null}
      {editedAt ? <span>{logbook.edited}</span> : null}
      {forMe ? (
        <span className={css.forMe}>
          <Lock aria-hidden="true" size={14} />
          {logbook.onlyMe}
        </span>
      ) : null}
    </div>
  );
}

/** The text of an entry; a long one is folded. `level`: see `Markdown`. */
export function EntryText({ text, level = 3 }: { text: string; level?: number }) {
  const { logbook } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const beginning = unfolded ? null : beginningOf(text);
  return (
    <>
      <Markdown text={beginning ?? text} level={level} />
      {beginning === null ? null : (
        <Button weight="plain" onClick={() => setUnfolded(true)}>
          {logbook.whole}
        </Button>
      )}
    </>
  );
}
