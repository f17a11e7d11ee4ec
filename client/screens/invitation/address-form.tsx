import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberLink } from '../enter/link-request.ts';

const requestInvitationLinkMutation = graphql(/* GraphQL */ `
  mutation RequestInvitationLink($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      mark
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** For whoever is not signed in: a link is mailed, and nothing is accepted yet. */
export function AddressForm({ code }: { code: string }) {
  const { front, invitation, locale } = useWords();
  const [email, setEmail] = useState('');
  const request = useSubmit(requestInvitationLinkMutation, { fields: ['email'], keyless: true });
  const send = async () => {
    if (request.busy) return;
    const payload = await request.submit({ code, email: email.trim(), locale });
    rememberLink(payload?.mark);
  };
  if (request.done)
    return (
      <Screen title={front.sent}>
        <p role="status">{invitation.mailedHint}</p>
        <p className="quiet">{invitation.mailedNone}</p>
      </Screen>
    );
  return (
    <Screen title={invitation.someone}>
      <p>{invitation.first}</p>
      <Form onSubmit={send}>
        <TextField
          label={front.email}
          hint={front.emailHint}
          type="email"
          autoComplete="email"
          inputMode="email"
          value={email}
          onText={setEmail}
          problem={request.problemAt('email') ? front.emailWrong : undefined}
        />
        <ErrorNotice of={request} />
        <Button type="submit" weight="first" busy={request.busy}>
          {front.send}
        </Button>
      </Form>
    </Screen>
  );
}
