/**
 * The language of the page: the one chosen in this browser, else the first of the browser's languages that
 * exists here, else French.
 */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';

export const languages = [fr, en] as const;
export type Locale = Words['locale'];

interface Language {
  words: Words;
  setLocale(locale: Locale): void;
}
const LanguageContext = createContext<Language>({ words: fr, setLocale: () => {} });
const storageKey = 'tiers-espace.language';

function preferredLocale(): Locale {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'FR' || chosen === 'EN') return chosen;
  const first = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'fr' || tag === 'en');
  return first === 'en' ? 'EN' : 'FR';
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(preferredLocale);
  const words = locale === 'EN' ? en : fr;
  useEffect(() => {
    document.documentElement.lang = locale.toLowerCase();
  }, [locale]);
  const language = useMemo(
    () => ({
      words,
      setLocale: (next: Locale) => {
        localStorage.setItem(storageKey, next);
        setLocale(next);
      },
    }),
    [words],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useWords = (): Words => use(LanguageContext).words;
export const useLanguage = (): Language => use(LanguageContext);
