import { welcomeWords as english } from '../../words/en-welcome.ts';
import { welcomeWords as french } from '../../words/fr-welcome.ts';
import { useWords } from '../../words/words.tsx';

export const useWelcomeWords = (): typeof french => (useWords().locale === 'EN' ? english : french);
