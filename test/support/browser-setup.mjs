// Starts the product, and one Chromium for all files of the project `browser`; each file connects to it.
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import setup from './setup.mjs';

export default async function setupBrowser(jest) {
  await setup(jest);
  globalThis.browserServer = await chromium.launchServer(await launchOptions());
  process.env.TEST_BROWSER = globalThis.browserServer.wsEndpoint();
}
