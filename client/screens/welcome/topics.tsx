import { X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { TopicSearch } from '../../ui/topic-search.tsx';
import styles from './welcome.module.css';
import { useWelcomeWords } from './words.ts';

export interface Offer {
  id: string;
  name: string;
  note: string;
}

/** Topics that one would gladly be asked about, with a few words about each. */
export function Topics({ offers, onChange }: { offers: readonly Offer[]; onChange(offers: Offer[]): void }) {
  const { help } = useWelcomeWords();
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
      <TopicSearch
        words={help}
        without={offers.map(({ id }) => id)}
        onAdd={({ id, name }) => onChange([...offers, { id, name, note: '' }])}
      />
    </>
  );
}
