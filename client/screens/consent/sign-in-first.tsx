/** For whoever is not signed in: the link that is mailed leads back to what the app asked for. */
import { useEffect, useState } from 'react';
import { keepReturnPath } from '../../graph/return-path.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SignInDialog } from '../front/sign-in.tsx';
import { useAppWords } from './words.ts';

export function SignInFirst({ title, path }: { title: string; path: string }) {
  const { consent } = useAppWords();
  const [signingIn, setSigningIn] = useState(false);
  useEffect(() => keepReturnPath(null, path), [path]);
  return (
    <Screen title={title}>
      <p>{consent.first}</p>
      <p>
        <Button weight="first" onClick={() => setSigningIn(true)}>
          {consent.enter}
        </Button>
      </p>
      {signingIn ? <SignInDialog onClose={() => setSigningIn(false)} /> : null}
    </Screen>
  );
}
