import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberLink } from '../enter/link-request.ts';

const requestSignInMutation = graphql(/* GraphQL */ `
  mutation RequestSignIn($input: RequestSignInInput!) {
    requestSignIn(input: $input) {
      mark
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** Requests a sign-in link. The answer is the same whether or not the address belongs to an account. */
export function SignInDialog({ onClose }: { onClose(): void }) {
  const { front, common, locale } = useWords();
  const [email, setEmail] = useState('');
  const request = useSubmit(requestSignInMutation, { keyless: true });
  const badAddress = request.problem?.__typename === 'InvalidInput';
  const send = async () => {
    if (request.busy) return;
    const payload = await request.submit({ email: email.trim(), locale });
    rememberLink(payload?.mark);
  };
  if (request.done)
    return (
      <Dialog title={front.sent} onClose={onClose}>
        <p role="status">{front.sentHint}</p>
        <Button onClick={onClose}>{common.close}</Button>
      </Dialog>
    );
  return (
    <Dialog title={front.enter} onClose={onClose}>
      <Form onSubmit={send}>
        <TextField
          label={front.email}
          hint={front.emailHint}
          type="email"
          autoComplete="email"
          inputMode="email"
          value={email}
          onText={setEmail}
          problem={badAddress ? front.emailWrong : undefined}
        />
        <SubmitRow
          of={badAddress ? { ...request, problem: undefined } : request}
          label={front.send}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
