/** A window as slow as a phone of the middle range on a slow mobile network, and what Chromium measures in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { optionsOf } from '../../browser/browser.ts';

const cpuSlowdown = 4;
/** Bytes a second and milliseconds: 1.6 Mbit/s down, 750 kbit/s up, a round trip of 150 ms. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export interface Vitals {
  LCP?: number;
  CLS?: number;
  INP?: number;
}
declare global {
  interface Window {
    vitals: Vitals;
  }
}
interface WebVitals {
  onLCP: Listen;
  onCLS: Listen;
  onINP: Listen;
}
type Listen = (
  callback: (metric: { name: keyof Vitals; value: number }) => void,
  options: { reportAllChanges: boolean; durationThreshold?: number },
) => void;

const script = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('web-vitals')), 'web-vitals.iife.js'),
  'utf8',
);

/** Opens a window with an empty cache. Its figures stand in `window.vitals` and are brought up to date. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext(optionsOf({ width: 390, height: 844 }));
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.addInitScript(`${script}\n;(${listen.toString()})(webVitals);`);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  return page;
}

/** Runs in the page. */
function listen({ onLCP, onCLS, onINP }: WebVitals): void {
  window.vitals = {};
  const keep = ({ name, value }: { name: keyof Vitals; value: number }) => {
    window.vitals[name] = value;
  };
  onLCP(keep, { reportAllChanges: true });
  onCLS(keep, { reportAllChanges: true });
  onINP(keep, { reportAllChanges: true, durationThreshold: 16 });
}
