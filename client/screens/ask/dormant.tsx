import { useId, useState } from 'react';
import { useWords } from '../../words/words.tsx';
import { HelperCard } from './helper-card.tsx';
import { noPath, type Helper } from './helper.ts';
import styles from './ask.module.css';

/** People whom the asker trusts and has not been in touch with lately: they are asked directly. */
export function Dormant({ askId, helpers }: { askId: string; helpers: readonly Helper[] }) {
  const words = useWords();
  const title = useId();
  const [chosen, setChosen] = useState(noPath);
  const open = helpers.filter(({ introduction }) => !introduction);
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 id={title}>{words.ask.dormant}</h2>
      <p className="quiet">{words.ask.dormantHint}</p>
      <ol className={styles['helpers']}>
        {open.map((helper) => (
          <HelperCard key={helper.id} askId={askId} helper={helper} chosen={chosen} onChoose={setChosen} />
        ))}
      </ol>
    </section>
  );
}
