import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { AddressForm } from '../../ui/address-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorMessage, ErrorNotice } from '../../ui/error-notice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberLink } from '../enter/link-request.ts';
import { usePasskey } from './passkey.ts';

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

interface Props {
  onClose(): void;
  /** Called with the id of the person who has signed in with a passkey. */
  onEntered(person: string): void;
}

/**
 * Signs in with a passkey, where the browser can, or requests a link. The answer to a request is the same whether or
 * not the address belongs to an account.
 */
export function SignInDialog({ onClose, onEntered }: Props) {
  const { front, common, locale } = useWords();
  const passkey = usePasskey(onEntered);
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
      {passkey.possible ? (
        <>
          <Button weight="first" busy={passkey.busy} onClick={passkey.enter}>
            {front.passkey}
          </Button>
          <ErrorMessage text={passkey.failed ? front.passkeyNot : null} />
          <ErrorNotice of={passkey.of} />
          <h3>{front.byMail}</h3>
        </>
      ) : null}
      <AddressForm
        label={front.email}
        hint={front.emailHint}
        send={front.send}
        of={request}
        second={passkey.possible}
        offersPasskey={passkey.possible}
        wrong={request.problem?.__typename === 'InvalidInput'}
        onSend={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}
