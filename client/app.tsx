/** Which screen is at which address. People who are not signed in are redirected to the home screen. */
import { lazy, Suspense, useLayoutEffect, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { keepReturnPath } from './graph/return-path.ts';
import { useSession } from './graph/session.tsx';
import { Shell } from './shell/shell.tsx';
import { Front } from './screens/front/front.tsx';
import { Home } from './screens/home/home.tsx';
import { ButtonLink } from './ui/button.tsx';
import { LoadState, Screen, Waiting } from './ui/screen.tsx';
import { useWords } from './words/words.tsx';

const Address = lazy(() => import('./screens/address/address.tsx'));
const Asks = lazy(async () => ({ default: (await import('./screens/asks/asks.tsx')).Asks }));
const AskForm = lazy(() => import('./screens/ask-form/ask-form.tsx'));
const Ask = lazy(() => import('./screens/ask/ask.tsx'));
const Consent = lazy(() => import('./screens/consent/consent.tsx'));
const Device = lazy(() => import('./screens/device/device.tsx'));
const Enter = lazy(() => import('./screens/enter/enter.tsx'));
const Help = lazy(() => import('./screens/help/help.tsx'));
const Invitation = lazy(() => import('./screens/invitation/invitation.tsx'));
const Logbooks = lazy(() => import('./screens/logbooks/logbooks.tsx'));
const Logbook = lazy(() => import('./screens/logbook/logbook.tsx'));
const Note = lazy(() => import('./screens/note/note.tsx'));
const Readers = lazy(() => import('./screens/readers/readers.tsx'));
const Keepers = lazy(() => import('./screens/keepers/keepers.tsx'));
const Circle = lazy(() => import('./screens/circle/circle.tsx'));
const Introduce = lazy(() => import('./screens/introduce/introduce.tsx'));
const Introduction = lazy(() => import('./screens/introductions/introduction.tsx'));
const Introductions = lazy(() => import('./screens/introductions/introductions.tsx'));
const Threads = lazy(() => import('./screens/threads/threads.tsx'));
const Invite = lazy(() => import('./screens/invite/invite.tsx'));
const Me = lazy(() => import('./screens/me/me.tsx'));
/** What is set behind the rows of `/me`. */
const partsOfMe = {
  profile: lazy(() => import('./screens/me/profile.tsx')),
  offers: lazy(() => import('./screens/me/offers.tsx')),
  mail: lazy(() => import('./screens/me/mail.tsx')),
  browsers: lazy(() => import('./screens/me/browsers.tsx')),
  blocked: lazy(() => import('./screens/me/blocked.tsx')),
  passkeys: lazy(() => import('./screens/me/passkeys.tsx')),
  tokens: lazy(() => import('./screens/me/tokens.tsx')),
  build: lazy(() => import('./screens/me/build.tsx')),
  export: lazy(() => import('./screens/me/export.tsx')),
  leave: lazy(() => import('./screens/me/leave.tsx')),
};
const Welcome = lazy(() => import('./screens/welcome/welcome.tsx'));

export function App() {
  const words = useWords();
  return (
    <Shell>
      <Suspense
        fallback={
          <main id="content" className="screen">
            <Waiting />
          </main>
        }
      >
        <Switch>
          <Route path="/">
            <FirstScreen />
          </Route>
          <Route path="/enter">
            <Enter />
          </Route>
          <Route path="/invitation">
            <Invitation />
          </Route>
          <Route path="/consent/:id">{({ id }) => <Consent key={id} id={id} />}</Route>
          <Route path="/device">
            <Device />
          </Route>
          <Route path="/aide">
            <Help />
          </Route>
          <Route path="/welcome">
            <SignedIn>
              <Welcome />
            </SignedIn>
          </Route>
          <Route path="/address">
            <SignedIn>
              <Address />
            </SignedIn>
          </Route>
          <Route path="/asks">
            <SignedIn>
              <Asks />
            </SignedIn>
          </Route>
          <Route path="/asks/new">
            <SignedIn>
              <AskForm key="new" />
            </SignedIn>
          </Route>
          <Route path="/asks/:id">
            {({ id }) => (
              <SignedIn>
                <Ask key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/asks/:id/edit">
            {({ id }) => (
              <SignedIn>
                <AskForm key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/asks/:id/introduce/:personId">
            {({ id, personId }) => (
              <SignedIn>
                <Introduce key={`${id} ${personId}`} askId={id} personId={personId} />
              </SignedIn>
            )}
          </Route>
          <Route path="/logbooks">
            <SignedIn>
              <Logbooks />
            </SignedIn>
          </Route>
          <Route path="/logbooks/:id">
            {({ id }) => (
              <SignedIn>
                <Logbook key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/logbooks/:id/write">
            {({ id }) => (
              <SignedIn>
                <Note key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/logbooks/:id/readers">
            {({ id }) => (
              <SignedIn>
                <Readers key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/logbooks/:id/keepers">
            {({ id }) => (
              <SignedIn>
                <Keepers key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/circle">
            <SignedIn>
              <Circle />
            </SignedIn>
          </Route>
          <Route path="/circle/invite">
            <SignedIn>
              <Invite />
            </SignedIn>
          </Route>
          <Route path="/introductions">
            <SignedIn>
              <Introductions />
            </SignedIn>
          </Route>
          <Route path="/introductions/:id">
            {({ id }) => (
              <SignedIn>
                <Introduction key={id} id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/threads/:id?">
            {({ id }) => (
              <SignedIn>
                <Threads id={id} />
              </SignedIn>
            )}
          </Route>
          <Route path="/place">
            {/* Where letters led that were sent before. */}
            <Redirect to="/me" replace />
          </Route>
          <Route path="/me">
            <SignedIn>
              <Me />
            </SignedIn>
          </Route>
          {Object.entries(partsOfMe).map(([name, Part]) => (
            <Route key={name} path={`/me/${name}`}>
              <SignedIn>
                <Part />
              </SignedIn>
            </Route>
          ))}
          <Route>
            <Screen title={words.errors.lost}>
              <p>
                <ButtonLink to="/">{words.errors.home}</ButtonLink>
              </p>
            </Screen>
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}

/** What stands at `/`: the viewer's own room, or the front of the house. */
function FirstScreen() {
  const { viewer, wasSignedIn, error, refetch } = useSession();
  if (viewer) return <Home />;
  if (viewer === null || !wasSignedIn) return <Front />;
  return (
    <main id="content" className="screen">
      <LoadState error={error} loaded={false} onRetry={refetch} />
    </main>
  );
}

function SignedIn({ children }: { children: ReactNode }) {
  const { viewer, error, refetch } = useSession();
  if (viewer) return children;
  if (viewer === null) return <Left />;
  return (
    <main id="content" className="screen">
      <LoadState error={error} loaded={false} onRetry={refetch} />
    </main>
  );
}

/** The session has ended: whoever was signed in comes back to this page after signing in again. */
function Left() {
  const { lastPerson } = useSession();
  const [location] = useLocation();
  const search = useSearch();
  const here = search ? `${location}?${search}` : location;
  useLayoutEffect(() => {
    if (lastPerson) keepReturnPath(lastPerson, here);
  }, [lastPerson, here]);
  return <Redirect to="/?left" replace />;
}
