/**
 * Where the link of a mail leads. It takes a click to sign in, since programs that scan mails open links too.
 * A link that was not asked for in this browser says so first: somebody else may have asked for it, or handed
 * over a link of their own.
 */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { takeReturnPath } from '../../graph/return-path.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { SignInDialog } from '../front/sign-in.tsx';
import { isLinkOfThisBrowser } from './link-request.ts';

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

/** The parts of a link behind `#`: its code, its mark, and the code of an invitation, if it leads to one. */
function readLink() {
  const [code = '', mark, invitation] = window.location.hash.slice(1).split('/');
  return { code, isOfThisBrowser: isLinkOfThisBrowser(mark), invitation };
}

export default function Enter() {
  const { enter } = useWords();
  const { viewer, resetSession } = useSession();
  const [, navigate] = useLocation();
  const [{ code, isOfThisBrowser, invitation }] = useState(readLink);
  const [requesting, setRequesting] = useState(false);
  const signIn = useSubmit(signInMutation);
  const entered = (person: string) => {
    resetSession();
    const to = invitation ? `/invitation#${invitation}` : takeReturnPath(person);
    navigate(to ?? '/', { replace: true });
  };
  const confirm = async () => {
    const payload = await signIn.submit({ code });
    if (!payload?.viewer) return;
    entered(payload.viewer.person.id);
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
          {isOfThisBrowser ? (
            <p>{enter.sentence}</p>
          ) : (
            <Notice>
              <p>
                <strong>{enter.elsewhere}</strong> {invitation ? enter.whoInvited : enter.who}
              </p>
              <p>{enter.ifMailed}</p>
              <p>{enter.ifPassed}</p>
            </Notice>
          )}
          {viewer ? <p>{enter.instead}</p> : null}
          <ErrorNotice of={signIn} />
          <p>
            <Button weight="first" busy={signIn.busy} onClick={confirm}>
              {enter.confirm}
            </Button>
          </p>
        </>
      )}
      {requesting ? <SignInDialog onClose={() => setRequesting(false)} onEntered={entered} /> : null}
    </Screen>
  );
}
