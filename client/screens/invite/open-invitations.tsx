import { graphql } from '../../graph/generated/index.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

const withdrawInvitationMutation = graphql(/* GraphQL */ `
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

interface Props {
  /** The invitations that can still be accepted. */
  open: readonly { id: string; words?: string | null; expiresAt: string }[];
  onChanged(): void;
}

export function OpenInvitations({ open, onChanged }: Props) {
  const { invite, day } = useWords();
  const toast = useToast();
  const withdraw = useSubmit(withdrawInvitationMutation);
  const take = async (invitationId: string) => {
    if (succeeded(await withdraw.submit({ invitationId }))) toast({ text: invite.withdrawn });
    onChanged();
  };
  return (
    <section className="stack">
      <h2>{invite.open}</h2>
      <ErrorNotice of={withdraw} />
      {open.length === 0 ? (
        <p className="quiet">{invite.none}</p>
      ) : (
        <ul className="stack">
          {open.map(({ id, words, expiresAt }) => (
            <li key={id}>
              <p dir="auto">{words ?? invite.noWords}</p>
              <p className="row">
                <span className="quiet small">{invite.until(day(expiresAt))}</span>
                <Button weight="plain" busy={withdraw.busy} onClick={() => take(id)}>
                  {invite.withdraw}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
