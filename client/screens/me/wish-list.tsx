import { useState } from 'react';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { NoteForm } from './note-form.tsx';
import { wishTopicMutation, withdrawTopicWishMutation } from './offer-documents.ts';

interface Wish {
  id: string;
  name: string;
  note?: string | null;
}

/** The words that the viewer suggested to the host as topics. Renders nothing without any. */
export function WishList({ wishes }: { wishes: readonly Wish[] }) {
  return wishes.length === 0 ? null : (
    <ul className={styles['items']}>
      {wishes.map((wish) => (
        <WishItem key={wish.id} {...wish} />
      ))}
    </ul>
  );
}

function WishItem({ id, name, note = null }: Wish) {
  const { offers, wishes } = useWords();
  const toast = useToast();
  const [writing, setWriting] = useState(false);
  const wish = useSubmit(wishTopicMutation, { fields: ['note'] });
  const withdraw = useSubmit(withdrawTopicWishMutation);
  const takeBack = async () => {
    if (!succeeded(await withdraw.submit({ wishId: id }))) return;
    toast({ text: wishes.takenBack(name), onUndo: () => void wish.submit({ name, note }) });
  };
  return (
    <li className={styles['item']}>
      <strong dir="auto">{name}</strong>
      <Menu label={offers.others(name)}>
        <Button weight="plain" onClick={() => setWriting(true)}>
          {note ? offers.changeNote : offers.note}
        </Button>
        <Button weight="plain" onClick={takeBack}>
          {wishes.takeBack}
        </Button>
      </Menu>
      {note && !writing ? (
        <p className={styles['words']} dir="auto">
          {note}
        </p>
      ) : null}
      <p className="quiet small">{wishes.waiting}</p>
      {writing ? (
        <NoteForm
          id={id}
          name={name}
          note={note ?? ''}
          submission={wish}
          send={(note) => wish.submit({ name, note })}
          onClose={() => setWriting(false)}
        />
      ) : null}
      <ErrorNotice of={writing ? withdraw : [wish, withdraw]} />
    </li>
  );
}
