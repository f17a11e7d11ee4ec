/**
 * Where the link of a mail leads. It takes a click to sign in, since programs that scan mails open links too.
 */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { SignInDialog } from '../home/sign-in.tsx';
import { linkWasRequestedHere } from './link-request.ts';

const signInMutation = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        person {
          id
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Enter() {
  const { enter } = useWords();
  const { resetSession } = useSession();
  const [, navigate] = useLocation();
  const [code] = useState(() => window.location.hash.slice(1));
  const [requesting, setRequesting] = useState(false);
  const signIn = useSubmit(signInMutation);
  const confirm = async () => {
    const payload = await signIn.submit({ code });
    if (!payload?.viewer) return;
    resetSession();
    navigate('/asks', { replace: true });
  };
  const refused = code === '' ? enter.missing : signIn.problem ? enter.used : null;
  return (
    <Screen title={enter.title}>
      {refused ? (
        <Notice kind="error">
          <p>{refused}</p>
          <Button onClick={() => setRequesting(true)}>{enter.another}</Button>
        </Notice>
      ) : (
        <>
          <p>{enter.sentence}</p>
          {linkWasRequestedHere() ? null : (
            <Notice>
              <p>{enter.elsewhere}</p>
            </Notice>
          )}
          <ErrorNotice of={signIn} />
          <p>
            <Button weight="first" busy={signIn.busy} onClick={confirm}>
              {enter.confirm}
            </Button>
          </p>
        </>
      )}
      {requesting ? <SignInDialog onClose={() => setRequesting(false)} /> : null}
    </Screen>
  );
}
