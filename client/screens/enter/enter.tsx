/** Where the link of a mail leads: nothing happens before a click, since programs that look at mails open links too. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { SignInDialog } from '../home/sign-in.tsx';
import { askedHere } from './asked-here.ts';

const entering = graphql(/* GraphQL */ `
  mutation SignIn($code: String!) {
    signIn(input: { code: $code }) {
      viewer {
        person {
          id
        }
      }
      problems {
        __typename
        message
      }
    }
  }
`);

export default function Enter() {
  const words = useWords();
  const { resetSession } = useSession();
  const [, navigate] = useLocation();
  const [code] = useState(() => window.location.hash.slice(1));
  const [asking, setAsking] = useState(false);
  const [{ fetching, error, data }, enter] = useMutation(entering);
  const confirm = async () => {
    const { data } = await enter({ code });
    if (!data?.signIn.viewer) return;
    resetSession();
    navigate('/asks', { replace: true });
  };
  const refused = code === '' ? words.enter.missing : data && !data.signIn.viewer ? words.enter.used : null;
  return (
    <Screen title={words.enter.title}>
      {refused ? (
        <Notice kind="trouble">
          <p>{refused}</p>
          <Button onClick={() => setAsking(true)}>{words.enter.another}</Button>
        </Notice>
      ) : (
        <>
          <p>{words.enter.sentence}</p>
          {askedHere() ? null : (
            <Notice>
              <p>{words.enter.elsewhere}</p>
            </Notice>
          )}
          {error ? (
            <Notice kind="trouble">
              <p>{errorText(error, words, true)}</p>
            </Notice>
          ) : null}
          <p>
            <Button weight="first" busy={fetching} onClick={confirm}>
              {words.enter.confirm}
            </Button>
          </p>
        </>
      )}
      {asking ? <SignInDialog onClose={() => setAsking(false)} /> : null}
    </Screen>
  );
}
