import { useId, type KeyboardEvent, type ReactNode } from 'react';
import type { Draft } from '../drafts/use-draft.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  label: string;
  /** Read out, and not shown: where the screen's title says it already. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong with the text, in words. */
  problem?: string | undefined;
  value: string;
  onText(text: string): void;
  /** Whether the text is kept: of `useDraft`. */
  state: Draft<object>['state'];
  /** In characters. */
  maxLength: number;
  size?: 'large';
  autoFocus?: boolean;
}

/** From how many characters below the limit on it is said how many are left. */
const nearLimit = (maxLength: number) => Math.min(200, maxLength / 4);

/** The keys that send what is written in a form. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** The field of every text that somebody writes. It says whether the text is kept on this device. */
export function Composer({
  label,
  hideLabel = false,
  hint,
  problem,
  value,
  onText,
  state,
  maxLength,
  size,
  autoFocus,
}: Props) {
  const id = useId();
  const { composer } = useWords();
  const left = maxLength - value.length;
  return (
    <div className="composer" data-size={size}>
      <label htmlFor={id} className={hideLabel ? 'unseen' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        value={value}
        maxLength={maxLength}
        autoFocus={autoFocus}
        aria-describedby={`${id}-foot`}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <span id={`${id}-foot`} className="composer-foot quiet small">
        {problem ? (
          <span className="field-wrong" role="alert">
            {problem}
          </span>
        ) : (
          <span>{hint}</span>
        )}
        <span>
          {left < nearLimit(maxLength) ? composer.left(left) : value === '' ? null : composer.state[state]}
        </span>
      </span>
    </div>
  );
}
