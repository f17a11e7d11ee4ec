/** Where the link of an invitation leads: who invites, with which words, and a form to accept. */
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberLinkRequest } from '../enter/link-request.ts';
import { LevelChoice } from './level-choice.tsx';

const invitationQuery = graphql(/* GraphQL */ `
  query Invitation($code: String!) {
    invitation(code: $code) {
      inviterName
      words
      mine
    }
  }
`);
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

export default function Invitation() {
  const { invitation } = useWords();
  const [code] = useState(() => window.location.hash.slice(1));
  const [{ data, error }] = useQuery({ query: invitationQuery, variables: { code } });
  const accept = useAccept();
  const found = data?.invitation;
  if (accept.done) return <Accepted person={accept.payload?.person} />;
  if (error || !data)
    return (
      <Untitled>
        <LoadState error={error} loaded={Boolean(data)} />
      </Untitled>
    );
  if (!found || found.mine)
    return (
      <Untitled>
        <Notice>
          <p>{found ? invitation.mine : invitation.gone}</p>
          {found ? null : <p>{invitation.goneHint}</p>}
        </Notice>
      </Untitled>
    );
  return (
    <Screen title={invitation.title(found.inviterName)}>
      {found.words ? (
        <blockquote className="card" dir="auto">
          {found.words}
        </blockquote>
      ) : null}
      <AcceptForm code={code} inviterName={found.inviterName} accept={accept} />
    </Screen>
  );
}

const Untitled = ({ children }: { children: ReactNode }) => <Screen title="tiers-espace">{children}</Screen>;

const useAccept = () => useSubmit(acceptInvitationMutation, { fields: ['name', 'email'] });

/** Somebody signed in has met the inviter now; somebody new confirms their address first. */
function Accepted({ person }: { person: { name: string } | null | undefined }) {
  const { home, invitation } = useWords();
  return (
    <Screen title={person ? invitation.accepted(person.name) : invitation.mailed}>
      {person ? (
        <p>
          <ButtonLink to="/asks" weight="first">
            {home.stay}
          </ButtonLink>
        </p>
      ) : (
        <p role="status">{invitation.mailedHint}</p>
      )}
    </Screen>
  );
}

interface Props {
  code: string;
  inviterName: string;
  accept: ReturnType<typeof useAccept>;
}

function AcceptForm({ code, inviterName, accept }: Props) {
  const { home, invitation, locale } = useWords();
  const { viewer } = useSession();
  const [level, setLevel] = useState<TrustLevel>('TRUSTED');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const send = async () => {
    if (accept.busy) return;
    rememberLinkRequest();
    await accept.submit({
      code,
      level,
      locale,
      ...(viewer ? {} : { name: name.trim(), email: email.trim() }),
    });
  };
  return (
    <Form onSubmit={send}>
      <LevelChoice legend={invitation.level(inviterName)} level={level} onChoose={setLevel} />
      {viewer ? null : (
        <>
          <TextField
            label={invitation.name}
            autoComplete="name"
            value={name}
            onText={setName}
            problem={accept.problemAt('name') ? invitation.nameWrong : undefined}
          />
          <TextField
            label={home.email}
            hint={home.emailHint}
            type="email"
            autoComplete="email"
            value={email}
            onText={setEmail}
            problem={accept.problemAt('email') && !accept.problem ? home.emailWrong : undefined}
          />
        </>
      )}
      <ErrorNotice of={accept} texts={{ NotFound: invitation.gone }} />
      <Button type="submit" weight="first" busy={accept.busy}>
        {invitation.accept}
      </Button>
    </Form>
  );
}
