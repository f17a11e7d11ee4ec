import { useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import type { EditEntryInput, EntryCardFragment } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import type { Sender } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { NoteChips } from '../note/chips.tsx';
import { longestNote } from '../note/draft.ts';
import { WhoWillSee } from '../note/who-will-see.tsx';
import { useReaders } from '../readers/who-reads.tsx';
import { editEntryMutation } from './documents.ts';

interface Props {
  entry: EntryCardFragment;
  /** Null if the viewer no longer keeps the project: then the API does not say who would read. */
  projectId: string | null;
  /** Of the changes that others will see. */
  letter: Sender<EditEntryInput>;
  onDone(): void;
  onChanged(): void;
}

/** Changes an entry of the viewer's in its place. */
export default function Edit({ entry, projectId, letter, onDone, onChanged }: Props) {
  const { note, logbook, common } = useWords();
  const { value, change, state, clear } = useDraft(`edit/${entry.id}`, {
    text: entry.text,
    kind: entry.kind,
    feeling: entry.feeling ?? null,
  });
  const keep = useSubmit(editEntryMutation, { fields: ['text'] });
  const [sentEmpty, setSentEmpty] = useState(false);
  const isEmpty = value.text.trim() === '';
  const input = (forMe: boolean): EditEntryInput => ({ entryId: entry.id, ...value, forMe });
  const keepForMe = async () => {
    setSentEmpty(isEmpty);
    if (isEmpty) return;
    const payload = await keep.submit(input(true));
    if (!payload?.entry) return;
    clear();
    onChanged();
    onDone();
  };
  const share = () => {
    setSentEmpty(isEmpty);
    if (isEmpty) return;
    letter.send(input(false), { draft: value, says: logbook.changed });
    clear();
    onDone();
  };
  return (
    <Form onSubmit={entry.forMe ? keepForMe : share} label={logbook.edit}>
      <Composer
        label={note.title}
        hideLabel
        value={value.text}
        maxLength={longestNote}
        onText={(text) => change({ text })}
        state={state}
        autoFocus
        problem={(sentEmpty && isEmpty) || keep.problemAt('text') ? note.wrong : undefined}
      />
      <NoteChips kind={value.kind} feeling={value.feeling} onChange={change} />
      {projectId ? (
        <WhoReadsThen projectId={projectId} writtenAt={entry.writtenAt} text={value.text} />
      ) : null}
      <ErrorNotice of={keep} />
      <div className="row">
        <Button type="submit" weight="first" busy={keep.busy}>
          {entry.forMe ? note.keepForMe : common.save}
        </Button>
        <Button weight="plain" busy={keep.busy} onClick={entry.forMe ? share : keepForMe}>
          {entry.forMe ? note.shareSoon : note.keepForMe}
        </Button>
        <Button
          weight="plain"
          onClick={() => {
            clear();
            onDone();
          }}
        >
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}

/** Those who read an entry that was written at that moment, if it is shared. */
function WhoReadsThen({
  projectId,
  writtenAt,
  text,
}: {
  projectId: string;
  writtenAt: string;
  text: string;
}) {
  const { readers, error } = useReaders(projectId);
  return (
    <WhoWillSee
      projectId={projectId}
      readers={
        readers
          ?.filter(({ from }) => !from || Date.parse(from) <= Date.parse(writtenAt))
          .map(({ person }) => person) ?? null
      }
      failed={Boolean(error)}
      text={text}
    />
  );
}
