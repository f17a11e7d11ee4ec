/** For whoever is not signed in: a passkey or the link that is mailed leads back to what the app asked for. */
import { useEffect, useState } from 'react';
import { keepReturnPath, takeReturnPath } from '../../graph/return-path.ts';
import { useSession } from '../../graph/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SignInDialog } from '../front/sign-in.tsx';
import { useAppWords } from './words.ts';

export function SignInFirst({ title, path }: { title: string; path: string }) {
  const { consent } = useAppWords();
  const { resetSession } = useSession();
  const [signingIn, setSigningIn] = useState(false);
  useEffect(() => keepReturnPath(null, path), [path]);
  const entered = (person: string) => {
    takeReturnPath(person); // this page is there already
    resetSession();
  };
  return (
    <Screen title={title}>
      <p>{consent.first}</p>
      <p>
        <Button weight="first" onClick={() => setSigningIn(true)}>
          {consent.enter}
        </Button>
      </p>
      {signingIn ? <SignInDialog onClose={() => setSigningIn(false)} onEntered={entered} /> : null}
    </Screen>
  );
}
