/** Which language the page speaks: what was chosen here, else the browser's first that we have, else French. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';

export const languages = [fr, en] as const;
export type Locale = Words['locale'];

interface Speaking {
  words: Words;
  speak(locale: Locale): void;
}
const SpeakingContext = createContext<Speaking>({ words: fr, speak: () => {} });
const kept = 'tiers-espace.language';

function preferred(): Locale {
  const chosen = localStorage.getItem(kept);
  if (chosen === 'FR' || chosen === 'EN') return chosen;
  const first = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'fr' || tag === 'en');
  return first === 'en' ? 'EN' : 'FR';
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(preferred);
  const words = locale === 'EN' ? en : fr;
  useEffect(() => {
    document.documentElement.lang = locale.toLowerCase();
  }, [locale]);
  const speaking = useMemo(
    () => ({
      words,
      speak: (next: Locale) => {
        localStorage.setItem(kept, next);
        setLocale(next);
      },
    }),
    [words],
  );
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

export const useWords = (): Words => use(SpeakingContext).words;
export const useSpeaking = (): Speaking => use(SpeakingContext);
