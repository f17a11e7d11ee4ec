/**
 * `npm run vitals`: how long people on a slow phone wait. For each screen of test/browser/screens.ts the
 * largest contentful paint and the layout shift, from an empty cache; and how long a typed letter, a chosen
 * path and a dialog take to show. Prints a table, and fails past the bars that Google calls good (its bar for
 * layout shift is .1).
 */
import { loadavg } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../browser/browser.ts';
import { demoFor, screens, show, startResolving } from '../../browser/screens.ts';
import { openPhone } from './phone.ts';

/** Milliseconds, milliseconds, and a share of the window. */
const bars = { LCP: 2500, INP: 200, CLS: 0.05 };

const interactions: Record<string, { screen: string; act(page: Page): Promise<unknown> }> = {
  'typing a letter': {
    screen: 'ask form',
    act: async (page) => {
      await page.locator('main').getByRole('textbox').first().focus();
      await page.keyboard.press('a');
    },
  },
  'choosing a path': {
    screen: 'ask, widened',
    act: (page) => page.locator('main li [aria-expanded]').first().click(),
  },
  'opening a dialog': {
    screen: 'ask, first circle',
    act: startResolving,
  },
};

const table: string[] = [];
const line = (name: string, ...figures: (string | undefined)[]) => {
  table.push(`${name.padEnd(36)}${figures.map((figure = '') => figure.padStart(10)).join('')}`);
};
const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  line('screen', 'LCP', 'CLS');
});
afterAll(async () => {
  await browser.close();
  const load = loadavg().map((value) => value.toFixed(1));
  process.stdout.write(`${table.join('\n')}\nload of the machine: ${load.join(' ')}\n`);
});

test.each(Object.keys(screens))('%s: is drawn in time, and stands still', async (screen) => {
  const page = await openPhone(browser);
  await show(page, await demoFor(screen, 'FR'), screen);
  const { LCP, CLS = 0 } = await page.evaluate(() => window.vitals);
  await page.context().close();
  line(screen, ms(LCP), CLS.toFixed(3));
  expect(LCP).toBeLessThanOrEqual(bars.LCP);
  expect(CLS).toBeLessThanOrEqual(bars.CLS);
});

test.each(Object.entries(interactions))('%s: shows in time', async (name, { screen, act }) => {
  const page = await openPhone(browser);
  await show(page, await demoFor(screen, 'FR'), screen);
  await act(page);
  await page.waitForFunction(() => window.vitals.INP !== undefined);
  const { INP } = await page.evaluate(() => window.vitals);
  await page.context().close();
  line(name, `INP ${ms(INP)}`);
  expect(INP).toBeLessThanOrEqual(bars.INP);
});
