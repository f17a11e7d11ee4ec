import { useState } from 'react';
import { useLocation } from 'wouter';
import { forgetDrafts } from '../../drafts/store.ts';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { useOutgoingLetters } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';

const signOutMutation = graphql(/* GraphQL */ `
  mutation SignOut($input: SignOutInput!) {
    signOut(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** Ends the session of this browser. What is held is sent before, and what was being written is forgotten. */
export function SignOut() {
  const { me } = useWords();
  const { viewer, resetSession } = useSession();
  const outgoing = useOutgoingLetters();
  const [, navigate] = useLocation();
  const signOut = useSubmit(signOutMutation);
  const [sending, setSending] = useState(false);
  const leave = async () => {
    setSending(true);
    await outgoing?.sendAll();
    setSending(false);
    if (!(await signOut.submit({}))) return;
    if (viewer) forgetDrafts(viewer.person.id);
    resetSession();
    navigate('/');
  };
  return (
    <>
      <Button busy={sending || signOut.busy} onClick={leave}>
        {me.signOut}
      </Button>
      <ErrorNotice of={signOut} />
    </>
  );
}
