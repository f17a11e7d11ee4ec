import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { SessionProvider } from './graph/session.tsx';
import { Live } from './graph/activity.tsx';
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
          <Live>
            <App />
          </Live>
        </SessionProvider>
      </WordsProvider>
    </StrictMode>,
  );
