/** How the tests start a browser: an installed Chrome or Chromium, else the one that comes with npm. */
import { existsSync } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// The package's own arguments loosen the browser's rules (--disable-web-security and others); the page is
// tested under them.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Options for playwright's `launch` and `launchServer`. */
export async function launchOptions() {
  const executablePath =
    process.env.CHROME ??
    installed.find((path) => existsSync(path)) ??
    (await chromiumPackage.executablePath());
  return { executablePath, args, headless: true };
}
