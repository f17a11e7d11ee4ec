import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { HouseProvider } from './graph/house.tsx';
import { Live } from './graph/live.tsx';
import { WordsProvider } from './words/words.tsx';
import './ui/tokens.css';
import './ui/ui.css';
import './ui/screen.css';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <WordsProvider>
        <HouseProvider>
          <Live>
            <App />
          </Live>
        </HouseProvider>
      </WordsProvider>
    </StrictMode>,
  );
