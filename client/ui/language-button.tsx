import { languages, useLanguage } from '../words/words.tsx';
import { Button } from './button.tsx';

/** Changes to the other language of the page. */
export function LanguageButton() {
  const { words, setLocale } = useLanguage();
  return languages
    .filter(({ locale }) => locale !== words.locale)
    .map(({ locale, name }) => (
      <Button key={locale} weight="plain" lang={locale.toLowerCase()} onClick={() => setLocale(locale)}>
        {name}
      </Button>
    ));
}
