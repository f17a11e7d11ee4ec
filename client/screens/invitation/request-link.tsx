import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { AddressForm } from '../../ui/address-form.tsx';
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
export function RequestLink({ code }: { code: string }) {
  const { front, invitation, locale } = useWords();
  const request = useSubmit(requestInvitationLinkMutation, { fields: ['email'], keyless: true });
  const send = async (email: string) => {
    const payload = await request.submit({ code, email, locale });
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
      <AddressForm
        label={front.email}
        hint={front.emailHint}
        send={front.send}
        of={request}
        wrong={request.problemAt('email') !== undefined}
        onSend={send}
      />
    </Screen>
  );
}
