/** Writes an entry: the text, what it is, and who will see it. The button says what it does. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDraft } from '../../drafts/use-draft.ts';
import type { WriteEntryInput } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { Menu } from '../../ui/menu.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { useReaders, readReaders } from '../readers/who-reads.tsx';
import { NoteChips } from './chips.tsx';
import { writeEntryMutation } from './documents.ts';
import { emptyNote, longestNote, notePlace } from './draft.ts';
import { WhoWillSee } from './who-will-see.tsx';

export const reads = ({ id }: { id: string }) => [readReaders(id)];

export default function Note({ id }: { id: string }) {
  const words = useWords();
  const { note, logbook } = words;
  const { project, readers, error, refetch } = useReaders(id);
  const [suggestsFrom, setSuggestsFrom] = useState<string | null>(null);
  const back = { to: `/logbooks/${id}`, label: project?.title ?? logbook.back };
  if (project === null)
    return (
      <AbsentScreen
        title={note.title}
        error={error}
        loaded
        onRetry={refetch}
        to="/logbooks"
        link={logbook.all}
      />
    );
  if (suggestsFrom)
    return (
      <Screen title={note.suggestTitle} back={back}>
        <p>{note.suggest}</p>
        <p className="quiet">{note.suggestHint}</p>
        <p className="row">
          <ButtonLink to={`/asks/new?entry=${suggestsFrom}`} weight="first">
            {note.suggestGo}
          </ButtonLink>
          <ButtonLink to={back.to} weight="plain">
            {note.notNow}
          </ButtonLink>
        </p>
      </Screen>
    );
  return (
    <NoteForm
      projectId={id}
      back={back}
      readers={readers?.map(({ person }) => person) ?? null}
      failed={Boolean(error)}
      onSuggestAsk={setSuggestsFrom}
    />
  );
}

interface Props {
  projectId: string;
  back: { to: string; label: string };
  /** Null while it is not known. */
  readers: readonly { id: string; name: string }[] | null;
  failed: boolean;
  /** Called with the entry that an ask may start from. */
  onSuggestAsk(entryId: string): void;
}

function NoteForm({ projectId, back, readers, failed, onSuggestAsk }: Props) {
  const { note } = useWords();
  const [, navigate] = useLocation();
  const show = useToast();
  const place = notePlace(projectId);
  const { value, change, state, clear } = useDraft(place, emptyNote);
  const share = useOutgoing(writeEntryMutation, place);
  const keep = useSubmit(writeEntryMutation, { fields: ['text'] });
  const [sentEmpty, setSentEmpty] = useState(false);
  const isEmpty = value.text.trim() === '';
  const input = (forMe: boolean): WriteEntryInput => ({ projectId, ...value, forMe });

  const keepIt = async (forMe: boolean) => {
    setSentEmpty(isEmpty);
    if (isEmpty) return;
    const payload = await keep.submit(input(forMe));
    if (!payload?.entry) return;
    clear();
    if (payload.suggestsAsk) return onSuggestAsk(payload.entry.id);
    show({ text: note.kept });
    navigate(back.to);
  };
  const send = () => {
    setSentEmpty(isEmpty);
    if (isEmpty || !readers) return;
    if (readers.length === 0) return keepIt(false);
    share.send(input(false), { draft: value, says: note.shared });
    clear();
    navigate(back.to);
  };
  const discard = () => {
    clear();
    show({ text: note.discarded, onUndo: () => change(value) });
  };

  return (
    <Screen
      title={note.title}
      back={back}
      menu={
        state === 'empty' ? undefined : (
          <Menu>
            <Button weight="plain" onClick={discard}>
              {note.discard}
            </Button>
          </Menu>
        )
      }
    >
      <Form onSubmit={send} label={note.go}>
        <Composer
          label={note.title}
          hideLabel
          hint={value.text === '' ? note.hint : undefined}
          size="large"
          value={value.text}
          maxLength={longestNote}
          onText={(text) => change({ text })}
          state={state}
          problem={(sentEmpty && isEmpty) || keep.problemAt('text') ? note.wrong : undefined}
        />
        <NoteChips kind={value.kind} feeling={value.feeling} onChange={change} />
        <WhoWillSee projectId={projectId} readers={readers} failed={failed} text={value.text} />
        <ErrorNotice of={[keep, share]} />
        <div className="row">
          <Button type="submit" weight="first" busy={keep.busy || !readers}>
            {!readers
              ? note.shareSoon
              : readers.length === 0
                ? note.keep
                : note.share(readers.map(({ name }) => name))}
          </Button>
          <Button weight="plain" busy={keep.busy} onClick={() => keepIt(true)}>
            {readers?.length === 0 ? note.keepForMeLater : note.keepForMe}
          </Button>
        </div>
      </Form>
    </Screen>
  );
}
