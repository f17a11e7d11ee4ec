import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { useWords } from '../../words/words.tsx';
import { LevelChoice } from './level-choice.tsx';

const acceptInvitationMutation = graphql(/* GraphQL */ `
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      person {
        id
        name
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const useAccept = () => useSubmit(acceptInvitationMutation, { fields: ['name'] });

interface Person {
  id: string;
  name: string;
}
interface Props {
  code: string;
  inviterName: string;
  /** Has no name yet, and gives one here. */
  newcomer: boolean;
  accept: ReturnType<typeof useAccept>;
  onAccepted(inviter: Person): void;
}

/** How far one trusts the inviter, and who one is, of a newcomer. One may also leave it. */
export function AcceptForm({ code, inviterName, newcomer, accept, onAccepted }: Props) {
  const { invitation } = useWords();
  const [level, setLevel] = useState<TrustLevel>('TRUSTED');
  const [name, setName] = useState('');
  const send = async () => {
    if (accept.busy) return;
    const payload = await accept.submit({ code, level, ...(newcomer ? { name: name.trim() } : {}) });
    if (payload?.person) onAccepted(payload.person);
  };
  return (
    <Form onSubmit={send}>
      {newcomer ? (
        <NameField value={name} wrong={accept.problemAt('name') !== undefined} onText={setName} />
      ) : null}
      <LevelChoice legend={invitation.level(inviterName)} level={level} onChoose={setLevel} />
      <ErrorNotice of={accept} texts={{ NotFound: invitation.gone }} />
      <div className="row">
        <Button type="submit" weight="first" busy={accept.busy}>
          {invitation.accept}
        </Button>
        <ButtonLink to="/" weight="plain">
          {invitation.later}
        </ButtonLink>
      </div>
      <p className="quiet">{invitation.laterHint(inviterName)}</p>
    </Form>
  );
}
