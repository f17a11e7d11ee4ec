import { useId } from 'react';
import styles from './circle.module.css';

interface Props<Value extends string> {
  legend: string;
  hint?: string;
  options: readonly (readonly [Value, string])[];
  chosen: Value | null;
  onChoose(value: Value): void;
}

/**
 * A choice of one that is stored at once. They are buttons, not radio buttons: the arrow keys would store each
 * value on the way, and somebody could meanwhile read what they should not.
 */
export function OneOf<Value extends string>({ legend, hint, options, chosen, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <div
      className={styles['chips']}
      role="group"
      aria-labelledby={id}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <p id={id}>
        <strong>{legend}</strong>
      </p>
      {hint ? (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      ) : null}
      <div className="choices">
        {options.map(([value, label]) => (
          <button
            key={value}
            type="button"
            className={styles['chip']}
            aria-pressed={value === chosen}
            onClick={() => {
              if (value !== chosen) onChoose(value);
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
