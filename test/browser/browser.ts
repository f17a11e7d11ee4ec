/** A real browser: an installed Chrome or Chromium where there is one, else the one that comes with npm. */
import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// None of those by which the package loosens the browser's rules (--disable-web-security and others): the page is to be tried under them.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath =
    process.env['CHROME'] ??
    installed.find((path) => existsSync(path)) ??
    (await chromiumPackage.executablePath());
  return await chromium.launch({ executablePath, args, headless: true });
}

export interface Window {
  width?: number;
  height?: number;
  locale?: 'fr-FR' | 'en-GB';
  dark?: boolean;
}

export const optionsOf = ({
  width = 1280,
  height = 900,
  locale = 'fr-FR',
  dark = false,
}: Window): BrowserContextOptions => ({
  viewport: { width, height },
  locale,
  colorScheme: dark ? 'dark' : 'light',
  reducedMotion: 'reduce',
  baseURL: process.env['TEST_API'] ?? '',
});

export const visitLabel = {
  'fr-FR': 'Visiter une maison témoin',
  'en-GB': 'Visit a demonstration house',
} as const;

/** From the threshold into a demonstration house of this window's own. */
export async function visit(page: Page, locale: 'fr-FR' | 'en-GB' = 'fr-FR'): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: visitLabel[locale] }).click();
  await page
    .getByRole('heading', { level: 1, name: locale === 'fr-FR' ? 'Mes demandes' : 'My asks' })
    .waitFor();
}
