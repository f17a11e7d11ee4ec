import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './welcome.module.css';
import { useWelcomeWords } from './words.ts';

const offeredTopicsQuery = graphql(/* GraphQL */ `
  query OfferedTopics($matching: String) {
    topics(matching: $matching, first: 12) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export interface Offer {
  id: string;
  name: string;
  note: string;
}

/** Topics that one would gladly be asked about, with a few words about each. */
export function Topics({ offers, onChange }: { offers: readonly Offer[]; onChange(offers: Offer[]): void }) {
  const { help } = useWelcomeWords();
  const [text, setText] = useState('');
  const list = useId();
  const [{ data }] = useQuery({
    query: offeredTopicsQuery,
    variables: { matching: text.trim() || null },
    requestPolicy: 'cache-first',
  });
  const found = (data?.topics.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => !offers.some((offer) => offer.id === id));
  return (
    <>
      {offers.map((offer) => (
        <div key={offer.id} className={styles['offer']}>
          <TextField
            label={help.note(offer.name)}
            hint={help.noteHint}
            value={offer.note}
            maxLength={500}
            onText={(note) => onChange(offers.map((one) => (one.id === offer.id ? { ...one, note } : one)))}
          />
          <Button weight="plain" onClick={() => onChange(offers.filter(({ id }) => id !== offer.id))}>
            <X aria-hidden="true" size={16} />
            {help.remove(offer.name)}
          </Button>
        </div>
      ))}
      <TextField
        label={help.search}
        type="search"
        autoComplete="off"
        value={text}
        aria-controls={list}
        onText={setText}
      />
      <div id={list} aria-live="polite">
        {data && found.length === 0 && text.trim() !== '' ? <p className="quiet small">{help.none}</p> : null}
        <ul className="choices">
          {found.map((topic) => (
            <li key={topic.id}>
              <Button
                aria-label={help.add(topic.name)}
                onClick={() => {
                  onChange([...offers, { ...topic, note: '' }]);
                  setText('');
                }}
              >
                <Plus aria-hidden="true" size={16} />
                {topic.name}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
