import { appWords as english } from '../../words/en-apps.ts';
import { appWords as french } from '../../words/fr-apps.ts';
import { useWords } from '../../words/words.tsx';

export const useAppWords = (): typeof french => (useWords().locale === 'EN' ? english : french);
