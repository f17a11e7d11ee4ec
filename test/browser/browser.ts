/** Windows of a real browser, and the way into a demonstration house. */
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
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
  /** Blocked unless allowed: Playwright does not see what a service worker asks for. */
  serviceWorkers?: 'allow' | 'block';
  timezoneId?: string;
}

export const optionsOf = ({
  width = 1280,
  height = 900,
  locale = 'fr-FR',
  dark = false,
  serviceWorkers = 'block',
  timezoneId,
}: Window): BrowserContextOptions => ({
  viewport: { width, height },
  locale,
  ...(timezoneId ? { timezoneId } : {}),
  colorScheme: dark ? 'dark' : 'light',
  reducedMotion: 'reduce',
  serviceWorkers,
  baseURL: process.env['TEST_API'] ?? '',
});
