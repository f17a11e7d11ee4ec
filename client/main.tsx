import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createClient } from './graph/client.ts';
import { askForSession, SessionProvider } from './graph/session.tsx';
import { ActivityProvider } from './graph/activity.tsx';
import { keepForOffline, reloadWhenFilesAreGone, reportUnlessReloading } from './offline/register.ts';
import { WhenOffline } from './offline/when-offline.tsx';
import { OutgoingProvider } from './outgoing/outgoing.tsx';
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
const start = async () => {
  const client = createClient();
  askForSession(client);
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
