import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberAsking } from '../enter/asked-here.ts';

const requesting = graphql(/* GraphQL */ `
  mutation RequestSignIn($email: String!, $locale: Locale!) {
    requestSignIn(input: { email: $email, locale: $locale }) {
      expiresAt
      problems {
        __typename
        message
      }
    }
  }
`);

/** Asks for a link; says the same whether or not the address has a place here. */
export function SignInDialog({ onClose }: { onClose(): void }) {
  const words = useWords();
  const { threshold, common } = words;
  const [email, setEmail] = useState('');
  const [{ fetching, error, data }, request] = useMutation(requesting);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    rememberAsking();
    await request({ email: email.trim(), locale: words.locale });
  };
  const problem = data?.requestSignIn.problems[0];
  if (data && !problem) {
    return (
      <Dialog title={threshold.sent} onClose={onClose}>
        <p role="status">{threshold.sentHint}</p>
        <Button onClick={onClose}>{common.close}</Button>
      </Dialog>
    );
  }
  return (
    <Dialog title={threshold.enter} onClose={onClose}>
      <form className="stack" onSubmit={send} noValidate>
        <TextField
          label={threshold.email}
          hint={threshold.emailHint}
          type="email"
          autoComplete="email"
          inputMode="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          wrong={problem?.__typename === 'InvalidInput' ? threshold.emailWrong : undefined}
        />
        {problem?.__typename === 'LimitReached' ? (
          <Notice kind="trouble">
            <p>{threshold.sendLimit}</p>
          </Notice>
        ) : null}
        {error ? (
          <Notice kind="trouble">
            <p>{errorText(error, words, true)}</p>
          </Notice>
        ) : null}
        <div className="row">
          <Button type="submit" weight="first" busy={fetching}>
            {threshold.send}
          </Button>
          <Button weight="plain" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
