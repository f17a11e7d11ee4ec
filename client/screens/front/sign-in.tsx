import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { AddressForm } from '../../ui/address-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
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
  const request = useSubmit(requestSignInMutation, { keyless: true });
  const send = async (email: string) => {
    const payload = await request.submit({ email, locale });
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
      <AddressForm
        label={front.email}
        hint={front.emailHint}
        send={front.send}
        of={request}
        wrong={request.problem?.__typename === 'InvalidInput'}
        onSend={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
