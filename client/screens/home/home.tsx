/** The door: one sentence, and two ways in. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Curves } from './curves.tsx';
import { SignInDialog } from './sign-in.tsx';
import './home.css';

const visitingDemo = graphql(/* GraphQL */ `
  mutation VisitDemo($locale: Locale!) {
    visitDemo(input: { locale: $locale }) {
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

export function Threshold() {
  const words = useWords();
  const { threshold } = words;
  const { viewer, demo, error: away, resetSession } = useSession();
  const [, navigate] = useLocation();
  const left = useSearch() === 'left';
  const [entering, setEntering] = useState(false);
  const [{ fetching, error, data }, visit] = useMutation(visitingDemo);
  const look = async () => {
    const { data } = await visit({ locale: words.locale });
    if (!data?.visitDemo.viewer) return;
    resetSession();
    navigate('/asks');
  };
  const trouble = error
    ? errorText(error, words, true)
    : data && !data.visitDemo.viewer
      ? threshold.visitLimit
      : away && viewer === undefined
        ? errorText(away, words)
        : null;
  return (
    <Screen title={threshold.sentence} name={threshold.page} kind="threshold">
      {left ? (
        <Notice>
          <p>{words.trouble.left}</p>
        </Notice>
      ) : null}
      <div className="row">
        {viewer ? (
          <ButtonLink to="/asks" weight="first">
            {threshold.stay}
          </ButtonLink>
        ) : (
          <Button weight="first" onClick={() => setEntering(true)}>
            {threshold.enter}
          </Button>
        )}
        {demo && !viewer ? (
          <Button busy={fetching} onClick={look}>
            {threshold.visit}
          </Button>
        ) : null}
      </div>
      {demo && !viewer ? (
        <p className="quiet">
          {fetching ? <span role="status">{threshold.preparing}</span> : threshold.visitHint}
        </p>
      ) : null}
      {trouble ? (
        <Notice kind="trouble">
          <p>{trouble}</p>
        </Notice>
      ) : null}
      <Curves />
      {entering ? <SignInDialog onClose={() => setEntering(false)} /> : null}
    </Screen>
  );
}
