/** Draws the screen of an address. People who are not signed in are redirected to the home screen. */
import { Suspense, useLayoutEffect, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { keepReturnPath } from './graph/return-path.ts';
import { useSession } from './graph/session.tsx';
import { routes, type Params } from './routes.ts';
import { Shell } from './shell/shell.tsx';
import { Front } from './screens/front/front.tsx';
import { Home } from './screens/home/home.tsx';
import { ButtonLink } from './ui/button.tsx';
import { LoadState, Screen, Waiting } from './ui/screen.tsx';
import { useWords } from './words/words.tsx';

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
          {routes.map(({ path, Screen, open, stays }) => (
            <Route key={path} path={path}>
              {(params) => {
                const { id, personId } = params as unknown as Params;
                const screen = (
                  <Screen key={stays ? path : `${id} ${personId}`} id={id} personId={personId} />
                );
                return open ? screen : <SignedIn>{screen}</SignedIn>;
              }}
            </Route>
          ))}
          <Route path="/place">
            {/* Where letters led that were sent before. */}
            <Redirect to="/me" replace />
          </Route>
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
