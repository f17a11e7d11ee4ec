import { useState } from 'react';
import type { Submission } from '../graph/submit.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { ErrorNotice, type ProblemTexts } from './error-notice.tsx';
import { TextField } from './field.tsx';
import { Form } from './form.tsx';

interface Props {
  label: string;
  hint?: string;
  /** The text of its button. */
  send: string;
  of: Submission;
  /** Whether what was sent is no mail address. */
  wrong: boolean;
  texts?: ProblemTexts;
  /** Whether there is another way, which goes first. */
  second?: boolean;
  /** Lets the browser offer a passkey at the field. */
  offersPasskey?: boolean;
  onSend(email: string): Promise<unknown>;
  onCancel?: () => void;
}

/** Asks for a mail address, to which a link is sent: to sign in, to an invitation, or to confirm it. */
export function AddressForm({
  label,
  hint,
  send,
  of,
  wrong,
  texts,
  second = false,
  offersPasskey = false,
  onSend,
  onCancel,
}: Props) {
  const { common, front } = useWords();
  const [email, setEmail] = useState('');
  return (
    <Form
      onSubmit={async () => {
        if (!of.busy) await onSend(email.trim());
      }}
    >
      <TextField
        label={label}
        hint={hint}
        type="email"
        autoComplete={offersPasskey ? 'email webauthn' : 'email'}
        inputMode="email"
        value={email}
        onText={setEmail}
        problem={wrong ? front.emailWrong : undefined}
      />
      <ErrorNotice of={wrong ? { ...of, problem: undefined } : of} texts={texts} />
      <div className="row">
        <Button type="submit" weight={second ? 'usual' : 'first'} busy={of.busy}>
          {send}
        </Button>
        {onCancel ? (
          <Button weight="plain" onClick={onCancel}>
            {common.cancel}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
