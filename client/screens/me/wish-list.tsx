import { succeeded, useSubmit } from '../../graph/submit.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { NotedItem } from './noted-item.tsx';
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
  const { wishes } = useWords();
  const toast = useToast();
  const again = useSubmit(wishTopicMutation);
  const noted = useSubmit(wishTopicMutation, { fields: ['note'] });
  const withdraw = useSubmit(withdrawTopicWishMutation);
  const takeBack = async () => {
    if (!succeeded(await withdraw.submit({ wishId: id }))) return;
    toast({ text: wishes.takenBack(name), onUndo: () => void again.submit({ name, note }) });
  };
  return (
    <NotedItem
      id={id}
      name={name}
      note={note ?? ''}
      says={wishes.waiting}
      submission={noted}
      send={(note) => noted.submit({ name, note })}
      removal={{ label: wishes.takeBack, go: takeBack }}
      others={[again, withdraw]}
    />
  );
}
