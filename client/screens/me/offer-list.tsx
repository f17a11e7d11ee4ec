import { useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { offerHelpMutation, withdrawOfferMutation } from './offer-documents.ts';

interface Offer {
  topic: { id: string; name: string };
  note?: string | null;
}

/** What the viewer offers help with. */
export function OfferList({ offers }: { offers: readonly Offer[] }) {
  const words = useWords();
  if (offers.length === 0) return <p className="quiet">{words.offers.none}</p>;
  return (
    <ul className={styles['items']}>
      {offers.map((offer) => (
        <OfferItem key={offer.topic.id} {...offer} />
      ))}
    </ul>
  );
}

function OfferItem({ topic: { id, name }, note = null }: Offer) {
  const { offers } = useWords();
  const toast = useToast();
  const [writing, setWriting] = useState(false);
  const offer = useSubmit(offerHelpMutation);
  const withdraw = useSubmit(withdrawOfferMutation);
  const remove = async () => {
    if (!succeeded(await withdraw.submit({ topicId: id }))) return;
    toast({ text: offers.removed(name), onUndo: () => void offer.submit({ topicId: id, note }) });
  };
  return (
    <li className={styles['item']}>
      <strong>{name}</strong>
      <Menu label={offers.others(name)}>
        <Button weight="plain" onClick={() => setWriting(true)}>
          {note ? offers.changeNote : offers.note}
        </Button>
        <Button weight="plain" onClick={remove}>
          {offers.remove}
        </Button>
      </Menu>
      {note && !writing ? (
        <p className={styles['words']} dir="auto">
          {note}
        </p>
      ) : null}
      {writing ? <NoteForm id={id} name={name} note={note ?? ''} onClose={() => setWriting(false)} /> : null}
      <ErrorNotice of={[offer, withdraw]} />
    </li>
  );
}

interface NoteProps {
  id: string;
  name: string;
  note: string;
  onClose(): void;
}

function NoteForm({ id, name, note, onClose }: NoteProps) {
  const { offers, common, me } = useWords();
  const toast = useToast();
  const draft = useDraft(`offer/${id}`, { text: note });
  const offer = useSubmit(offerHelpMutation, { fields: ['note'] });
  const save = async () => {
    const payload = await offer.submit({ topicId: id, note: draft.value.text.trim() || null });
    if (!succeeded(payload)) return;
    draft.clear();
    toast({ text: me.saved, onUndo: () => void offer.submit({ topicId: id, note: note || null }) });
    onClose();
  };
  return (
    <Form onSubmit={save}>
      <Composer
        label={offers.noteOf(name)}
        value={draft.value.text}
        maxLength={500}
        state={draft.state}
        problem={offer.problemAt('note') ? offers.noteWrong : undefined}
        onText={(text) => draft.change({ text })}
        autoFocus
      />
      <ErrorNotice of={offer} />
      <div className="row">
        <Button type="submit" busy={offer.busy}>
          {common.save}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}
