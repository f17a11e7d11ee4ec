import { succeeded, useSubmit } from '../../graph/submit.ts';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { NotedItem } from './noted-item.tsx';
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
  const again = useSubmit(offerHelpMutation);
  const noted = useSubmit(offerHelpMutation, { fields: ['note'] });
  const withdraw = useSubmit(withdrawOfferMutation);
  const remove = async () => {
    if (!succeeded(await withdraw.submit({ topicId: id }))) return;
    toast({ text: offers.removed(name), onUndo: () => void again.submit({ topicId: id, note }) });
  };
  return (
    <NotedItem
      id={id}
      name={name}
      note={note ?? ''}
      submission={noted}
      send={(note) => noted.submit({ topicId: id, note })}
      removal={{ label: offers.remove, go: remove }}
      others={[again, withdraw]}
    />
  );
}
