/**
 * The language of the page: the one chosen in this browser, else the first of the browser's languages that
 * exists here, else French. Only the words of that language are loaded with the page.
 */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Words } from './fr.ts';

export type Locale = Words['locale'];

export const languages: readonly { locale: Locale; name: string }[] = [
  { locale: 'FR', name: 'Français' },
  { locale: 'EN', name: 'English' },
];
const load: Record<Locale, () => Promise<Words>> = {
  FR: async () => (await import('./fr.ts')).fr,
  EN: async () => (await import('./en.ts')).en,
};

interface Language {
  words: Words;
  setLocale(locale: Locale): void;
}
const LanguageContext = createContext<Language | null>(null);
const storageKey = 'tiers-espace.language';

function preferredLocale(): Locale {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'FR' || chosen === 'EN') return chosen;
  const first = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'fr' || tag === 'en');
  return first === 'en' ? 'EN' : 'FR';
}

/** The words that the page begins with: in the other language if those of the preferred one do not come. */
export function firstWords(): Promise<Words> {
  const locale = preferredLocale();
  return load[locale]().catch(() => load[locale === 'FR' ? 'EN' : 'FR']());
}

let changing = 0;
/** Whether the words of another language are being loaded. */
export const isChangingLanguage = (): boolean => changing > 0;

/** The words of another language; null if they do not come. */
async function change(locale: Locale): Promise<Words | null> {
  changing++;
  try {
    return await load[locale]();
  } catch {
    return null;
  } finally {
    changing--;
  }
}

export function WordsProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [words, setWords] = useState(first);
  useEffect(() => {
    document.documentElement.lang = words.locale.toLowerCase();
  }, [words]);
  const language = useMemo(
    () => ({
      words,
      setLocale: (next: Locale) => {
        localStorage.setItem(storageKey, next);
        // The page stays in its language until the words of the other are there.
        void change(next).then((other) => other && setWords(other));
      },
    }),
    [words],
  );
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('There are no words outside of WordsProvider');
  return language;
}
export const useWords = (): Words => useLanguage().words;
