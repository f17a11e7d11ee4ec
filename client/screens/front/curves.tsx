import styles from './curves.module.css';

/**
 * A drawing of a person, people they trust, and people those know. It is decorative: the title says the same.
 */
export function Curves() {
  return (
    <svg className={styles['curves']} viewBox="0 0 600 180" aria-hidden="true" focusable="false">
      <path d="M40 90C140 90 160 40 280 40M40 90c100 0 120 50 240 50M280 40c120 0 140-20 260-20M280 140c120 0 140 20 260 20" />
      <path className={styles['on']} d="M40 90C140 90 160 40 280 40C400 40 420 90 540 90" />
      <circle cx="40" cy="90" r="16" />
      <circle cx="280" cy="40" r="13" />
      <circle cx="280" cy="140" r="13" />
      <circle cx="540" cy="20" r="10" />
      <circle className={styles['on']} cx="540" cy="90" r="13" />
      <circle cx="540" cy="160" r="10" />
    </svg>
  );
}
