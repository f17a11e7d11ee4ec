import { X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { TopicSearch } from '../../ui/topic-search.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './welcome.module.css';
import { useWelcomeWords } from './words.ts';

export interface Offer {
  id: string;
  name: string;
  note: string;
}

/** A word that is to be suggested to the host as a topic. */
export type Wish = Omit<Offer, 'id'>;
interface Answer {
  offers: readonly Offer[];
  wishes: readonly Wish[];
}

/** Topics that one would gladly be asked about, with a few words about each, and words that are no topics yet. */
export function Topics({ offers, wishes, onChange }: Answer & { onChange(change: Partial<Answer>): void }) {
  const { help } = useWelcomeWords();
  const words = useWords();
  return (
    <>
      {offers.map((offer) => (
        <Offered
          key={offer.id}
          {...offer}
          onNote={(note) =>
            onChange({ offers: offers.map((one) => (one === offer ? { ...one, note } : one)) })
          }
          onRemove={() => onChange({ offers: offers.filter((one) => one !== offer) })}
        />
      ))}
      {wishes.map((wish) => (
        <Offered
          key={wish.name}
          {...wish}
          says={words.wishes.waiting}
          onNote={(note) =>
            onChange({ wishes: wishes.map((one) => (one === wish ? { ...one, note } : one)) })
          }
          onRemove={() => onChange({ wishes: wishes.filter((one) => one !== wish) })}
        />
      ))}
      <TopicSearch
        words={help}
        without={offers.map(({ id }) => id)}
        onAdd={({ id, name }) => onChange({ offers: [...offers, { id, name, note: '' }] })}
        onWish={(name) =>
          onChange({ wishes: [...wishes.filter((one) => one.name !== name), { name, note: '' }] })
        }
      />
    </>
  );
}

interface OfferedProps {
  name: string;
  note: string;
  says?: string;
  onNote(note: string): void;
  onRemove(): void;
}

function Offered({ name, note, says, onNote, onRemove }: OfferedProps) {
  const { help } = useWelcomeWords();
  return (
    <div className={styles['offer']}>
      <TextField label={help.note(name)} hint={help.noteHint} value={note} maxLength={500} onText={onNote} />
      {says ? <p className="quiet small">{says}</p> : null}
      <Button weight="plain" onClick={onRemove}>
        <X aria-hidden="true" size={16} />
        {help.remove(name)}
      </Button>
    </div>
  );
}
