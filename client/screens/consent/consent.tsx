/** Where an app sends people to be let in. */
import { useState } from 'react';
import { useAppRequest } from '../../graph/app-request.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { Asking, NoRequest } from './asking.tsx';
import { SignInFirst } from './sign-in-first.tsx';
import { useAppWords } from './words.ts';

/** `id`: of the request, or `refused` where the house did not understand it. */
export default function Consent({ id }: { id: string }) {
  const { consent } = useAppWords();
  const { viewer, error, refetch } = useSession();
  if (id === 'refused') return <NotUnderstood />;
  if (viewer === null) return <SignInFirst title={consent.anApp} path={`/consent/${id}`} />;
  if (viewer) return <Asked key={viewer.person.id} id={id} />;
  return (
    <Screen title={consent.anApp}>
      <LoadState error={error} loaded={false} onRetry={refetch} />
    </Screen>
  );
}

function Asked({ id }: { id: string }) {
  const asked = useAppRequest(`/consent/${id}`);
  return asked.request ? <Asking asked={asked} request={asked.request} /> : <NoRequest asked={asked} />;
}

function NotUnderstood() {
  const { consent } = useAppWords();
  const [code] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  return (
    <Screen title={consent.anApp}>
      <Notice kind="error">
        <p>{consent.notUnderstood}</p>
      </Notice>
      {/^[a-z_]+$/.test(code) ? (
        <p className="quiet">
          {consent.tellMaker} <code>{code}</code>
        </p>
      ) : null}
      <p>
        <ButtonLink to="/">{consent.home}</ButtonLink>
      </p>
    </Screen>
  );
}
