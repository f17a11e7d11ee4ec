/** Where each address leads. Whoever is not in the house is led to the threshold. */
import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from './graph/session.tsx';
import { errorText } from './graph/errors.ts';
import { Header } from './screens/header.tsx';
import { Asks } from './screens/asks/asks.tsx';
import { Threshold } from './screens/home/home.tsx';
import { Button, ButtonLink } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';
import { Screen, Waiting } from './ui/screen.tsx';
import { useWords } from './words/words.tsx';

const AskForm = lazy(() => import('./screens/ask-form/ask-form.tsx'));
const Paths = lazy(() => import('./screens/ask/ask.tsx'));
const Enter = lazy(() => import('./screens/enter/enter.tsx'));
const Invitation = lazy(() => import('./screens/invitation/invitation.tsx'));
const Logbooks = lazy(() => import('./screens/logbooks/logbooks.tsx'));
const Logbook = lazy(() => import('./screens/logbook/logbook.tsx'));
const Perimeter = lazy(() => import('./screens/readers/readers.tsx'));
const Keepers = lazy(() => import('./screens/keepers/keepers.tsx'));
const Circle = lazy(() => import('./screens/circle/circle.tsx'));
const Introductions = lazy(() => import('./screens/introductions/introductions.tsx'));
const Threads = lazy(() => import('./screens/threads/threads.tsx'));
const Thread = lazy(() => import('./screens/thread/thread.tsx'));
const Place = lazy(() => import('./screens/place/place.tsx'));

export function App() {
  const words = useWords();
  return (
    <div className="page">
      <a className="button skip" href="#content">
        {words.common.skip}
      </a>
      <Header />
      <Suspense
        fallback={
          <main id="content" className="screen">
            <Waiting />
          </main>
        }
      >
        <Switch>
          <Route path="/">
            <Threshold />
          </Route>
          <Route path="/enter">
            <Enter />
          </Route>
          <Route path="/invitation">
            <Invitation />
          </Route>
          <Route path="/asks">
            <Inside>
              <Asks />
            </Inside>
          </Route>
          <Route path="/asks/new">
            <Inside>
              <AskForm key="new" />
            </Inside>
          </Route>
          <Route path="/asks/:id">
            {({ id }) => (
              <Inside>
                <Paths key={id} id={id} />
              </Inside>
            )}
          </Route>
          <Route path="/asks/:id/edit">
            {({ id }) => (
              <Inside>
                <AskForm key={id} id={id} />
              </Inside>
            )}
          </Route>
          <Route path="/logbooks">
            <Inside>
              <Logbooks />
            </Inside>
          </Route>
          <Route path="/logbooks/:id">
            {({ id }) => (
              <Inside>
                <Logbook key={id} id={id} />
              </Inside>
            )}
          </Route>
          <Route path="/logbooks/:id/readers">
            {({ id }) => (
              <Inside>
                <Perimeter key={id} id={id} />
              </Inside>
            )}
          </Route>
          <Route path="/logbooks/:id/keepers">
            {({ id }) => (
              <Inside>
                <Keepers key={id} id={id} />
              </Inside>
            )}
          </Route>
          <Route path="/circle">
            <Inside>
              <Circle />
            </Inside>
          </Route>
          <Route path="/introductions">
            <Inside>
              <Introductions />
            </Inside>
          </Route>
          <Route path="/threads">
            <Inside>
              <Threads />
            </Inside>
          </Route>
          <Route path="/threads/:id">
            {({ id }) => (
              <Inside>
                <Thread key={id} id={id} />
              </Inside>
            )}
          </Route>
          <Route path="/place">
            <Inside>
              <Place />
            </Inside>
          </Route>
          <Route>
            <Screen title={words.trouble.lost}>
              <p>
                <ButtonLink to="/">{words.trouble.home}</ButtonLink>
              </p>
            </Screen>
          </Route>
        </Switch>
      </Suspense>
    </div>
  );
}

function Inside({ children }: { children: ReactNode }) {
  const { viewer, error, ask } = useSession();
  const words = useWords();
  if (viewer) return children;
  if (viewer === null) return <Redirect to="/?left" replace />;
  if (!error)
    return (
      <main id="content" className="screen">
        <Waiting />
      </main>
    );
  return (
    <main id="content" className="screen">
      <Notice kind="trouble">
        <p>{errorText(error, words)}</p>
        <Button onClick={ask}>{words.common.retry}</Button>
      </Notice>
    </main>
  );
}
