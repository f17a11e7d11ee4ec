import { useState } from 'react';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';
import { Offer } from '../introductions/offer.tsx';
import { Answer } from '../thread/answer.tsx';
import { entryCardFragment, lookOverMutation, removeEntryMutation } from './documents.ts';
import { Edit } from './edit.tsx';
import { Report } from './report.tsx';

interface Props {
  entry: FragmentType<typeof entryCardFragment>;
  projectId: string;
  me: string;
  /** Whether the viewer keeps the project. */
  keeps: boolean;
  onChanged(): void;
}

/** An entry, and what its writer or its reader can do with it. */
export function Entry({ entry, projectId, me, keeps, onChanged }: Props) {
  const words = useWords();
  const seen = unmask(entryCardFragment, entry);
  const [editing, setEditing] = useState(false);
  const mine = seen.writer.id === me;
  const names = seen.lookedOver?.edges.map(({ node }) => node.name) ?? [];
  return (
    <article className="card" aria-label={words.logbook.entry(seen.writer.name, words.day(seen.writtenAt))}>
      <EntryHead entry={entry} />
      {editing ? (
        <Edit
          id={seen.id}
          projectId={keeps ? projectId : null}
          writtenAt={seen.writtenAt}
          onDone={() => setEditing(false)}
          onChanged={onChanged}
          draft={{
            text: seen.text,
            kind: seen.kind,
            feeling: seen.feeling ?? null,
            forMe: seen.forMe ?? false,
          }}
        />
      ) : (
        <Markdown text={seen.text} />
      )}
      {names.length > 0 ? <p className="quiet">{words.logbook.looked(words.list(names))}</p> : null}
      {editing ? null : mine ? (
        <WriterActions id={seen.id} keeps={keeps} onEdit={() => setEditing(true)} onChanged={onChanged} />
      ) : (
        <ReaderActions id={seen.id} text={seen.text} writer={seen.writer} onChanged={onChanged} />
      )}
    </article>
  );
}

/** The writer, date, kind and feeling of an entry. */
export function EntryHead({ entry }: { entry: FragmentType<typeof entryCardFragment> }) {
  const words = useWords();
  const { logbook } = words;
  const { writer, writtenAt, editedAt, kind, feeling, forMe } = unmask(entryCardFragment, entry);
  return (
    <p className="row">
      <Face id={writer.id} name={writer.name} />
      <span>
        <Name>{writer.name}</Name>, {words.day(writtenAt)}
        {editedAt ? `, ${logbook.edited}` : ''}
      </span>
      <span className="tag">{logbook.kinds[kind]}</span>
      {feeling ? <span className="tag">{logbook.feelings[feeling]}</span> : null}
      {forMe ? (
        <span className="tag" data-for-me>
          {logbook.onlyMe}
        </span>
      ) : null}
    </p>
  );
}

interface WriterProps {
  id: string;
  keeps: boolean;
  onEdit(): void;
  onChanged(): void;
}

function WriterActions({ id, keeps, onEdit, onChanged }: WriterProps) {
  const { logbook } = useWords();
  const remove = useSubmit(removeEntryMutation);
  const removal = useConfirm({
    title: logbook.removeSure,
    confirm: logbook.remove,
    busy: remove.busy,
    onConfirm: async () => {
      await remove.submit({ entryId: id });
      onChanged();
    },
    children: <p>{logbook.removeSays}</p>,
  });
  return (
    <>
      <p className="row">
        <Button weight="plain" onClick={onEdit}>
          {logbook.edit}
        </Button>
        <Button weight="plain" onClick={removal.ask}>
          {logbook.remove}
        </Button>
        {keeps ? (
          <ButtonLink to={`/asks/new?entry=${id}`} weight="plain">
            {logbook.askFrom}
          </ButtonLink>
        ) : null}
      </p>
      <ErrorNotice of={remove} />
      {removal.dialog}
    </>
  );
}

interface ReaderProps {
  id: string;
  text: string;
  writer: { id: string; name: string };
  onChanged(): void;
}

/**
 * A sign without words, which only the writer sees; an answer to the writer; an introduction; a report to the
 * host.
 */
function ReaderActions({ id, text, writer, onChanged }: ReaderProps) {
  const { logbook, report } = useWords();
  const [reporting, setReporting] = useState(false);
  const lookOver = useSubmit(lookOverMutation);
  const sign = async () => {
    const payload = await lookOver.submit({ entryId: id });
    if (payload && payload.problems.length > 0) onChanged();
  };
  return (
    <>
      <div className="row">
        {lookOver.done ? (
          <p role="status" className="quiet">
            {logbook.lookDone}
          </p>
        ) : (
          <Button busy={lookOver.busy} title={logbook.lookHint} onClick={sign}>
            {logbook.look}
          </Button>
        )}
        <Answer item={id} name={writer.name} />
        <Offer item={id} writer={writer} />
        <Button weight="plain" onClick={() => setReporting(true)}>
          {report.go}
        </Button>
      </div>
      <ErrorNotice of={lookOver} />
      {reporting ? <Report item={id} text={text} onClose={() => setReporting(false)} /> : null}
    </>
  );
}
