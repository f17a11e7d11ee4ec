import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { askEarly, createClient } from './graph/client.ts';
import { askForSession, SessionProvider, wasSignedIn } from './graph/session.tsx';
import { ActivityProvider } from './graph/activity.tsx';
import { keepForOffline, reloadWhenFilesAreGone, reportUnlessReloading } from './offline/register.ts';
import { WhenOffline } from './offline/when-offline.tsx';
import { OutgoingProvider } from './outgoing/outgoing.tsx';
import { readsAt } from './routes.ts';
import { reads as readsOfHome } from './screens/home/home.tsx';
import { ToastProvider } from './ui/toasts.tsx';
import { firstWords, WordsProvider } from './words/words.tsx';
import './ui/tokens.css';
import './ui/buttons.css';
import './ui/fields.css';
import './ui/texts.css';
import './ui/ui.css';
import './ui/screen.css';

if (import.meta.env.PROD) {
  keepForOffline();
  reloadWhenFilesAreGone();
}
/** A screen that does not load says so when it is drawn. */
const ignore = () => {};

const start = async () => {
  const early = askEarly();
  const client = createClient(early);
  askForSession(client);
  if (location.pathname !== '/') void readsAt(location.pathname).then(early.ask, ignore);
  else if (wasSignedIn()) early.ask(readsOfHome());
  const words = await firstWords();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root, { onUncaughtError: reportUnlessReloading }).render(
    <StrictMode>
      <WordsProvider first={words}>
        <SessionProvider first={client}>
          <ActivityProvider>
            <OutgoingProvider>
              <ToastProvider>
                <WhenOffline>
                  <App />
                </WhenOffline>
              </ToastProvider>
            </OutgoingProvider>
          </ActivityProvider>
        </SessionProvider>
      </WordsProvider>
    </StrictMode>,
  );
};
// No `await` here: the words may import from the file of this module, which would then wait for itself.
void start();
