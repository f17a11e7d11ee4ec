import { useId } from 'react';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { UnknownFace } from '../ask/unknown-face.tsx';
import styles from './introductions.module.css';

interface Props {
  /** In their order along the path; null for somebody who is not named yet. */
  people: readonly ({ id: string; name: string } | null)[];
  /** Whether it is the path that the viewer chose. */
  chosen?: boolean;
  label: string;
}

/** The people of an introduction, joined by a line. */
export function ThreeFaces({ people, chosen = false, label }: Props) {
  const { introductions } = useWords();
  const id = useId();
  return (
    <ul className={styles['faces']} data-chosen={chosen || undefined} aria-label={label}>
      {people.map((person, place) => (
        <li key={person?.id ?? `${id} ${place}`}>
          {person ? <Face {...person} /> : <UnknownFace />}
          <span className="small">{person ? <Name>{person.name}</Name> : introductions.somebody}</span>
        </li>
      ))}
    </ul>
  );
}
