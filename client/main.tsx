import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { SessionProvider } from './graph/session.tsx';
import { ActivityProvider } from './graph/activity.tsx';
import { OutgoingProvider } from './outgoing/outgoing.tsx';
import { ToastProvider } from './ui/toasts.tsx';
import { WordsProvider } from './words/words.tsx';
import './ui/tokens.css';
import './ui/ui.css';
import './ui/screen.css';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <WordsProvider>
        <SessionProvider>
          <ActivityProvider>
            <OutgoingProvider>
              <ToastProvider>
                <App />
              </ToastProvider>
            </OutgoingProvider>
          </ActivityProvider>
        </SessionProvider>
      </WordsProvider>
    </StrictMode>,
  );
