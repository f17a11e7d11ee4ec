/** The first page: one sentence, and two ways in. */
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { errorText, writingErrorText } from '../../graph/errors.ts';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Curves } from './curves.tsx';
import { SignInDialog } from './sign-in.tsx';
import './home.css';

const visitDemoMutation = graphql(/* GraphQL */ `
  mutation VisitDemo($input: VisitDemoInput!) {
    visitDemo(input: $input) {
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

export function Home() {
  const words = useWords();
  const { home, errors } = words;
  const { viewer, demo, error, resetSession } = useSession();
  const [, navigate] = useLocation();
  const signedOut = useSearch() === 'left';
  const [signingIn, setSigningIn] = useState(false);
  const visitDemo = useSubmit(visitDemoMutation, { keyless: true });
  const visit = async () => {
    const payload = await visitDemo.submit({ locale: words.locale });
    if (!payload?.viewer) return;
    resetSession();
    navigate('/asks');
  };
  const message = visitDemo.error
    ? writingErrorText({ ...visitDemo, error: visitDemo.error }, words)
    : visitDemo.problem
      ? home.visitLimit
      : error && viewer === undefined
        ? errorText(error, words)
        : null;
  return (
    <Screen title={home.sentence} name={home.page} kind="home">
      {signedOut ? (
        <Notice>
          <p>{errors.left}</p>
        </Notice>
      ) : null}
      <div className="row">
        {viewer ? (
          <ButtonLink to="/asks" weight="first">
            {home.stay}
          </ButtonLink>
        ) : (
          <Button weight="first" onClick={() => setSigningIn(true)}>
            {home.enter}
          </Button>
        )}
        {demo && !viewer ? (
          <Button busy={visitDemo.busy} onClick={visit}>
            {home.visit}
          </Button>
        ) : null}
      </div>
      {demo && !viewer ? (
        <p className="quiet">
          {visitDemo.busy ? <span role="status">{home.preparing}</span> : home.visitHint}
        </p>
      ) : null}
      <ErrorMessage text={message} />
      <Curves />
      {signingIn ? <SignInDialog onClose={() => setSigningIn(false)} /> : null}
    </Screen>
  );
}
