import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './me.module.css';
import { offerHelpMutation, withdrawOfferMutation } from './offer-documents.ts';

const offerTopicsQuery = graphql(/* GraphQL */ `
  query OfferTopics($matching: String) {
    topics(matching: $matching, first: 8) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Finds topics by what the user types; one that is chosen is offered at once. */
export function TopicSearch({ offered }: { offered: readonly string[] }) {
  const { offers } = useWords();
  const toast = useToast();
  const list = useId();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const [{ data }] = useQuery({
    query: offerTopicsQuery,
    variables: { matching: wanted },
    requestPolicy: 'cache-first',
    pause: wanted === '',
  });
  const offer = useSubmit(offerHelpMutation);
  const withdraw = useSubmit(withdrawOfferMutation);
  const add = async (topicId: string, name: string) => {
    if (!succeeded(await offer.submit({ topicId }))) return;
    setText('');
    toast({ text: offers.added(name), onUndo: () => void withdraw.submit({ topicId }) });
  };
  const found =
    wanted === ''
      ? []
      : (data?.topics.edges ?? []).map(({ node }) => node).filter(({ id }) => !offered.includes(id));
  return (
    <div className={styles['items']}>
      <TextField
        label={offers.search}
        hint={offers.searchHint}
        type="search"
        autoComplete="off"
        value={text}
        aria-controls={list}
        onText={setText}
      />
      <div id={list} aria-live="polite">
        {data && wanted !== '' && found.length === 0 ? <p className="quiet small">{offers.noTopic}</p> : null}
        <ul className="choices">
          {found.map(({ id, name }) => (
            <li key={id}>
              <Button aria-label={offers.add(name)} busy={offer.busy} onClick={() => add(id, name)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <ErrorNotice of={[offer, withdraw]} />
    </div>
  );
}
