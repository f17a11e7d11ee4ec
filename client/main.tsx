import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { SessionProvider } from './graph/session.tsx';
import { ActivityProvider } from './graph/activity.tsx';
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
            <App />
          </ActivityProvider>
        </SessionProvider>
      </WordsProvider>
    </StrictMode>,
  );
