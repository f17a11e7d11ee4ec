import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { SessionProvider } from './graph/session.tsx';
import { ActivityProvider } from './graph/activity.tsx';
import { keepForOffline, reloadWhenFilesAreGone, reportUnlessReloading } from './offline/register.ts';
import { WhenOffline } from './offline/when-offline.tsx';
import { OutgoingProvider } from './outgoing/outgoing.tsx';
import { ToastProvider } from './ui/toasts.tsx';
import { WordsProvider } from './words/words.tsx';
import './ui/tokens.css';
import './ui/ui.css';
import './ui/screen.css';

if (import.meta.env.PROD) {
  keepForOffline();
  reloadWhenFilesAreGone();
}
const root = document.getElementById('root');
if (root)
  createRoot(root, { onUncaughtError: reportUnlessReloading }).render(
    <StrictMode>
      <WordsProvider>
        <SessionProvider>
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
