/**
 * Where the link of an invitation leads. Whoever is signed in sees who invites, with which words, and accepts.
 * Whoever is not gives an address first; the link that is mailed there leads back to this page.
 */
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberInviter } from '../welcome/inviter.ts';
import { keepStep } from '../welcome/progress.ts';
import { AcceptForm, useAccept } from './accept-form.tsx';
import { RequestLink } from './request-link.tsx';

const invitationQuery = graphql(/* GraphQL */ `
  query Invitation($code: String!) {
    invitation(code: $code) {
      inviterName
      words
      mine
      newcomer
    }
  }
`);

export default function Invitation() {
  const { invitation } = useWords();
  const { viewer, error, refetch } = useSession();
  const [code] = useState(() => window.location.hash.slice(1));
  if (viewer === null) return <RequestLink code={code} />;
  // A person of the demonstration house meets nobody new, but for the one whom its own invitation lets in.
  if (viewer?.demo && viewer.person.name !== '')
    return (
      <Untitled>
        <Notice>
          <p>{invitation.demo}</p>
        </Notice>
      </Untitled>
    );
  if (viewer) return <ToAccept code={code} />;
  return (
    <Untitled>
      <LoadState error={error} loaded={false} onRetry={refetch} />
    </Untitled>
  );
}

const Untitled = ({ children }: { children: ReactNode }) => <Screen title="tiers-espace">{children}</Screen>;

function ToAccept({ code }: { code: string }) {
  const { front, invitation } = useWords();
  const [{ data, error }] = useQuery({ query: invitationQuery, variables: { code } });
  const accept = useAccept();
  const { viewer, refetch } = useSession();
  const [, navigate] = useLocation();
  const found = data?.invitation;
  const person = accept.done ? accept.payload?.person : null;
  const onAccepted = (inviter: { id: string; name: string }) => {
    if (!viewer || !found?.newcomer) return;
    refetch(); // the name of the newcomer
    rememberInviter({ ...inviter, words: found.words ?? null });
    keepStep(viewer.person.id, 'you');
    navigate('/welcome', { replace: true });
  };
  if (person)
    return (
      <Screen title={invitation.accepted(person.name)}>
        <p>
          <ButtonLink to="/" weight="first">
            {front.stay}
          </ButtonLink>
        </p>
      </Screen>
    );
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
        <p>
          <ButtonLink to="/">{front.stay}</ButtonLink>
        </p>
      </Untitled>
    );
  return (
    <Screen title={invitation.title(found.inviterName)}>
      {found.words ? (
        <blockquote className="letter" dir="auto">
          {found.words}
        </blockquote>
      ) : null}
      <AcceptForm
        code={code}
        inviterName={found.inviterName}
        newcomer={found.newcomer}
        accept={accept}
        onAccepted={onAccepted}
      />
    </Screen>
  );
}
