import { lazy, useState } from 'react';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { EditEntryInput } from '../../graph/generated/graphql.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Faces } from '../../ui/face.tsx';
import { Later } from '../../ui/later.tsx';
import { useWords } from '../../words/words.tsx';
import { editEntryMutation } from './documents.ts';
import { entryCardFragment } from './entry-card.ts';
import { EntryHead, EntryText } from './entry-text.tsx';
import css from './logbook.module.css';
import { ReaderActs } from './reader-acts.tsx';
import { ReportMenu } from './report-menu.tsx';
import { WriterMenu } from './writer-menu.tsx';

const Edit = lazy(() => import('./edit.tsx'));

interface Props {
  entry: FragmentType<typeof entryCardFragment>;
  projectId: string;
  me: string;
  /** Whether the viewer keeps the project. */
  keeps: boolean;
  withWriter?: boolean;
  withMonth?: boolean;
  onChanged(): void;
}

/** An entry, and what its writer or its reader can do with it. */
export function Entry({ entry, projectId, me, keeps, onChanged, ...head }: Props) {
  const words = useWords();
  const stored = unmask(entryCardFragment, entry);
  const letter = useOutgoing(editEntryMutation, `edit/${stored.id}`, onChanged);
  const seen = { ...stored, ...changesOf(letter.waiting) };
  const [editing, setEditing] = useState(false);
  const mine = seen.writer.id === me;
  const day = words.day(seen.writtenAt);
  const there = seen.lookedOver?.edges.map(({ node }) => node) ?? [];
  return (
    <article
      className={css.entry}
      data-waiting={letter.waiting ? true : undefined}
      aria-label={words.logbook.entry(seen.writer.name, day)}
    >
      <div className={css.head}>
        <EntryHead entry={seen} {...head} />
        {editing ? null : mine ? (
          <WriterMenu
            id={seen.id}
            label={words.logbook.acts(day)}
            keeps={keeps}
            onEdit={() => setEditing(true)}
            onChanged={onChanged}
          />
        ) : (
          <ReportMenu item={seen.id} text={seen.text} label={words.logbook.acts(day)} />
        )}
      </div>
      {editing ? (
        <Later fallback={<EntryText text={seen.text} />}>
          <Edit
            entry={stored}
            projectId={keeps ? projectId : null}
            letter={letter}
            onDone={() => setEditing(false)}
            onChanged={onChanged}
          />
        </Later>
      ) : (
        <EntryText text={seen.text} />
      )}
      {letter.waiting ? <p className={css.quietly}>{words.logbook.onItsWay}</p> : null}
      <ErrorNotice of={letter} />
      {there.length > 0 ? (
        <p className={css.there}>
          <span aria-hidden="true">
            <Faces people={there} size="small" />
          </span>
          {words.logbook.looked(there.map(({ name }) => name))}
        </p>
      ) : null}
      {mine ? null : <ReaderActs id={seen.id} writer={seen.writer} />}
    </article>
  );
}

/** What a change that is on its way makes of an entry. */
function changesOf(input: EditEntryInput | null) {
  if (!input) return {};
  const { text, kind, feeling, forMe } = input;
  return {
    ...(text ? { text } : {}),
    ...(kind ? { kind } : {}),
    ...(feeling === undefined ? {} : { feeling }),
    ...(forMe === undefined ? {} : { forMe }),
  };
}
