import { useState } from 'react';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { NoteForm } from './note-form.tsx';
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
  const noted = useSubmit(offerHelpMutation, { fields: ['note'] });
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
      {writing ? (
        <NoteForm
          id={id}
          name={name}
          note={note ?? ''}
          submission={noted}
          send={(note) => noted.submit({ topicId: id, note })}
          onClose={() => setWriting(false)}
        />
      ) : null}
      <ErrorNotice of={[offer, withdraw]} />
    </li>
  );
}
