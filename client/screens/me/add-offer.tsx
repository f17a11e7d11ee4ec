import { succeeded, useSubmit } from '../../graph/submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { TopicSearch, type Topic } from '../../ui/topic-search.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { offerHelpMutation, withdrawOfferMutation } from './offer-documents.ts';

/** Finds topics by what the user types; one that is chosen is offered at once. */
export function AddOffer({ offered }: { offered: readonly string[] }) {
  const { offers } = useWords();
  const toast = useToast();
  const offer = useSubmit(offerHelpMutation);
  const withdraw = useSubmit(withdrawOfferMutation);
  const add = async ({ id: topicId, name }: Topic) => {
    if (!succeeded(await offer.submit({ topicId }))) return false;
    toast({ text: offers.added(name), onUndo: () => void withdraw.submit({ topicId }) });
    return true;
  };
  return (
    <div className={styles['items']}>
      <TopicSearch
        words={{ search: offers.search, hint: offers.searchHint, none: offers.noTopic, add: offers.add }}
        without={offered}
        busy={offer.busy}
        onAdd={add}
      />
      <ErrorNotice of={[offer, withdraw]} />
    </div>
  );
}
