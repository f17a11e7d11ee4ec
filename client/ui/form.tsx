import type { ReactNode } from 'react';
import type { Submission } from '../graph/submit.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { ErrorNotice, type ProblemTexts } from './error-notice.tsx';

interface FormProps {
  onSubmit(): void | Promise<unknown>;
  label?: string;
  /** Lets the browser check the fields; otherwise only the API does. */
  checkedByBrowser?: boolean;
  children: ReactNode;
}

/** A form that stays on the page when it is sent. */
export function Form({ onSubmit, label, checkedByBrowser = false, children }: FormProps) {
  return (
    <form
      className="stack"
      aria-label={label}
      noValidate={!checkedByBrowser}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}

interface SubmitRowProps {
  of: Submission;
  label: string;
  texts?: ProblemTexts | undefined;
  /** `usual`: where the screen has another act that one came for. */
  weight?: 'first' | 'usual';
  onCancel(): void;
}

/** The end of a form that can be cancelled: why it was not taken, and its two buttons. */
export function SubmitRow({ of, label, texts, weight = 'first', onCancel }: SubmitRowProps) {
  const { common } = useWords();
  return (
    <>
      <ErrorNotice of={of} texts={texts} />
      <div className="row">
        <Button type="submit" weight={weight} busy={of.busy}>
          {label}
        </Button>
        <Button weight="plain" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </>
  );
}
