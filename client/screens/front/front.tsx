/** The first page: one sentence, and two ways in. */
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { errorText, writingErrorText } from '../../graph/errors.ts';
import { graphql } from '../../graph/generated/index.ts';
import { takeReturnPath } from '../../graph/return-path.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Curves } from './curves.tsx';
import { SignInDialog } from './sign-in.tsx';

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

export function Front() {
  const words = useWords();
  const { front, errors } = words;
  const { viewer, demo, error, resetSession } = useSession();
  const [, navigate] = useLocation();
  const signedOut = useSearch() === 'left';
  const [signingIn, setSigningIn] = useState(false);
  const visitDemo = useSubmit(visitDemoMutation);
  const visit = async () => {
    const payload = await visitDemo.submit({ locale: words.locale });
    if (!payload?.viewer) return;
    resetSession();
    navigate('/');
  };
  const enter = (person: string) => {
    resetSession();
    navigate(takeReturnPath(person) ?? '/', { replace: true });
  };
  const message = visitDemo.error
    ? writingErrorText({ ...visitDemo, error: visitDemo.error }, words)
    : visitDemo.problem
      ? front.visitLimit
      : error && viewer === undefined
        ? errorText(error, words)
        : null;
  return (
    <Screen title={front.sentence} name={front.page} kind="front">
      {signedOut ? (
        <Notice>
          <p>{errors.left}</p>
          <p>{front.leftHint}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button weight="first" onClick={() => setSigningIn(true)}>
          {front.enter}
        </Button>
        {demo ? (
          <Button busy={visitDemo.busy} onClick={visit}>
            {front.visit}
          </Button>
        ) : null}
      </div>
      {demo ? (
        <p className="quiet">
          {visitDemo.busy ? <span role="status">{front.preparing}</span> : front.visitHint}
        </p>
      ) : null}
      <ErrorMessage text={message} />
      <p>
        <ButtonLink to="/aide" weight="plain">
          {front.questions}
        </ButtonLink>
      </p>
      <Curves />
      {signingIn ? <SignInDialog onClose={() => setSigningIn(false)} onEntered={enter} /> : null}
    </Screen>
  );
}
