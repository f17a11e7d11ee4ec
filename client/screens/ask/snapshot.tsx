import type { Need, Urgency } from '../../graph/generated/graphql.ts';
import { useWords } from '../../words/words.tsx';
import styles from './ask.module.css';

interface Props {
  title: string;
  brief?: string | null;
  needs: readonly Need[];
  urgency: Urgency;
}

/** What an introduction shows of an ask to the people it reaches. */
export function Snapshot({ title, brief, needs, urgency }: Props) {
  return (
    <>
      <p className={styles['said']} dir="auto">
        {title}
      </p>
      {brief ? (
        <p className="prose" dir="auto">
          <span className={styles['lines']}>{brief}</span>
        </p>
      ) : null}
      <Needs needs={needs} urgency={urgency} />
    </>
  );
}

export function Needs({ needs, urgency }: Pick<Props, 'needs' | 'urgency'>) {
  const { askForm } = useWords();
  return (
    <ul className="row small">
      {needs.map((need) => (
        <li key={need} className="tag">
          {askForm.need[need]}
        </li>
      ))}
      <li className="quiet">{askForm.urgencies[urgency]}</li>
    </ul>
  );
}
