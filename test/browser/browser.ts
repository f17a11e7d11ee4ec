/** Windows of a real browser, and the way into a demonstration house. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { launchOptions } from '../support/chromium.mjs';

/** The Chromium of the test run; outside of one (npm run screens) a Chromium of its own. */
export async function openBrowser(): Promise<Browser> {
  const shared = process.env['TEST_BROWSER'];
  return shared ? await chromium.connect(shared) : await chromium.launch(await launchOptions());
}

export interface Window {
  width?: number;
  height?: number;
  locale?: 'fr-FR' | 'en-GB';
  dark?: boolean;
  timezoneId?: string;
}

export const optionsOf = ({
  width = 1280,
  height = 900,
  locale = 'fr-FR',
  dark = false,
  timezoneId,
}: Window): BrowserContextOptions => ({
  viewport: { width, height },
  locale,
  ...(timezoneId ? { timezoneId } : {}),
  colorScheme: dark ? 'dark' : 'light',
  reducedMotion: 'reduce',
  baseURL: process.env['TEST_API'] ?? '',
});

export const visitLabel = {
  'fr-FR': 'Visiter une maison témoin',
  'en-GB': 'Visit a demonstration house',
} as const;

/** Enters a new demonstration house from the home screen. */
export async function visit(page: Page, locale: 'fr-FR' | 'en-GB' = 'fr-FR'): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: visitLabel[locale] }).click();
  await page
    .getByRole('heading', { level: 1, name: locale === 'fr-FR' ? 'Mes demandes' : 'My asks' })
    .waitFor();
}
