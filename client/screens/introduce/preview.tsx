import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { useWords } from '../../words/words.tsx';
import { Snapshot } from '../ask/snapshot.tsx';
import styles from '../introductions/introductions.module.css';

/** What a person will see: the ask as introductions show it, whom it is about, and the words for them. */
export function Preview({
  ask,
  words,
  about,
}: {
  ask: AskDetailFragment;
  words?: string;
  about: readonly string[];
}) {
  const { introductions } = useWords();
  return (
    <div className={styles['quoted']}>
      <ul className="small">
        {about.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <Snapshot {...ask} />
      {words ? (
        <figure className={styles['quoted']}>
          <figcaption className="quiet small">{introductions.mine}</figcaption>
          <blockquote className={`prose ${styles['words']}`} dir="auto">
            {words}
          </blockquote>
        </figure>
      ) : null}
    </div>
  );
}
