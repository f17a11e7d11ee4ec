import { succeeded, useSubmit } from '../../graph/submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { TopicSearch, type Topic } from '../../ui/topic-search.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import {
  offerHelpMutation,
  wishTopicMutation,
  withdrawOfferMutation,
  withdrawTopicWishMutation,
} from './offer-documents.ts';

/** Finds topics by what the user types. One that is chosen is offered, or a new word suggested, at once. */
export function AddOffer({ offered }: { offered: readonly string[] }) {
  const { offers, wishes } = useWords();
  const toast = useToast();
  const offer = useSubmit(offerHelpMutation);
  const withdraw = useSubmit(withdrawOfferMutation);
  const wish = useSubmit(wishTopicMutation);
  const takeBack = useSubmit(withdrawTopicWishMutation);
  const add = async ({ id: topicId, name }: Topic) => {
    if (!succeeded(await offer.submit({ topicId }))) return false;
    toast({ text: offers.added(name), onUndo: () => void withdraw.submit({ topicId }) });
    return true;
  };
  const suggest = async (name: string) => {
    const payload = await wish.submit({ name });
    if (!succeeded(payload)) return false;
    const { wish: made, offer: became } = payload;
    if (became) {
      const { id: topicId, name } = became.topic;
      toast({ text: offers.added(name), onUndo: () => void withdraw.submit({ topicId }) });
    } else if (made)
      toast({
        text: wishes.suggested(name),
        onUndo: () => void takeBack.submit({ wishId: made.id }),
      });
    return true;
  };
  return (
    <div className={styles['items']}>
      <TopicSearch
        words={{ search: offers.search, hint: offers.searchHint, none: offers.noTopic, add: offers.add }}
        without={offered}
        busy={offer.busy || wish.busy}
        onAdd={add}
        onWish={suggest}
      />
      <ErrorNotice of={[offer, withdraw, wish, takeBack]} />
    </div>
  );
}
