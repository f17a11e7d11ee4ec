import styles from './unknown-face.module.css';

/** The place of somebody who is not known yet. Hidden from screen readers, which read the words beside it. */
export function UnknownFace({ size }: { size?: 'small' }) {
  return <span className={`face ${styles['unknown']}`} data-size={size} aria-hidden="true" />;
}
