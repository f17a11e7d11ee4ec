import type { ReactNode } from 'react';
import styles from './me.module.css';

interface Props {
  name: string;
  /** What is told of it below its name. */
  says: ReactNode;
  /** What can be done with it, beside its name. */
  act: ReactNode;
  /** Whatever else there is of it. */
  children?: ReactNode;
}

/** One of a list of things that the viewer has, with an act beside it. It stands in `styles.items`. */
export function Item({ name, says, act, children }: Props) {
  return (
    <li className={styles['item']}>
      <span>
        <strong dir="auto" className={styles['secret']}>
          {name}
        </strong>
        <span className={styles['says']}>{says}</span>
      </span>
      {act}
      {children}
    </li>
  );
}
