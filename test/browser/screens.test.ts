import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Ids } from '../../api/demo/plan.ts';
import { demo } from '../support/demo.ts';
import type { Window } from './browser.ts';
import { inDemoAs, overflows, useBrowser } from './support.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every screen, and what shows that it is there. */
const screens: Record<string, (ids: Ids) => readonly [address: string, shows: string]> = {
  threshold: () => ['/', '.curves'],
  asks: () => ['/asks', '.ask'],
  'ask, draft': ({ asks }) => [`/asks/${asks.firstConcert}`, '.texts'],
  'ask, first circle': ({ asks }) => [`/asks/${asks.refusing}`, '.helper'],
  paths: ({ asks }) => [`/asks/${asks.wind}`, '.second-circle'],
  form: () => ['/asks/new', 'form'],
  logbooks: () => ['/logbooks', '.shelf'],
  logbook: ({ projects }) => [`/logbooks/${projects.greenhouse}`, 'form'],
  circle: () => ['/circle', '.circle'],
  place: () => ['/place', '.tag'],
  enter: () => ['/enter#code', '.button[data-weight="first"]'],
  invitation: () => ['/invitation#code', '.notice'],
};

/** Those of whoever is not in the house. */
const outside = new Set(['threshold', 'enter', 'invitation']);

async function show(page: Page, ids: Ids, name: string): Promise<void> {
  if (outside.has(name)) await page.context().clearCookies();
  else await inDemoAs(page, ids);
  const [address, shows] = screens[name]?.(ids) ?? ['/', 'main'];
  await page.goto(address);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState('networkidle');
}

interface Finding { id: string; nodes: { target: string[]; failureSummary: string }[] }

/** What axe finds against WCAG 2.2 A and AA and good practice, a line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe); // by script tag the page's policy would refuse it
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } };
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/** Buttons, links and fields smaller than 40 px either way; links within a text may be as low as their line. */
const small = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, a, input:not([type=radio], [type=checkbox]), textarea, label.choice, summary')]
  .filter((element) => { const { width, height } = element.getBoundingClientRect(); return element.offsetParent !== null && !element.matches('.skip, .ask-link') && (width < 40 || height < 40); })
  .map((element) => `${element.tagName} ${element.innerText}`));

const windows: Record<string, Window> = { light: {}, dark: { dark: true }, '320 px': { width: 320, height: 700 }, 'letters twice as large': {} };

describe.each(Object.entries(windows))('%s', (name, window) => {
  test('axe finds nothing, no target is small, nothing sticks out, on any screen', async () => {
    const page = await open(window);
    // As with a browser whose letters are set to twice their size: before anything is laid out.
    if (name === 'letters twice as large') await page.addInitScript(() => { new MutationObserver(() => { document.documentElement.style.fontSize = '200%'; }).observe(document, { childList: true }); });
    const ids = await demo();
    for (const screen of Object.keys(screens)) {
      await show(page, ids, screen);
      expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(name === 'letters twice as large' ? 32 : 16);
      expect({ screen, findings: await findings(page), small: await small(page), overflows: await overflows(page) }).toEqual({ screen, findings: [], small: [], overflows: false });
    }
  });
});

/** The parts of a page that differ from one copy or day to the next are made equal. */
const steady = (tree: string) => tree.replaceAll(/\d{1,2} \p{L}+ \d{4}/gu, '<day>').replaceAll(/(ask|project)_[\w-]+/g, '<$1>').replaceAll(/2[34] (heures|hours)/g, '<hours>');

describe.each(['fr-FR', 'en-GB'] as const)('what is read out, %s', (locale) => {
  test.each(Object.keys(screens))('%s', async (screen) => {
    const page = await open({ locale });
    const ids = await demo(locale === 'fr-FR' ? 'FR' : 'EN');
    await show(page, ids, screen);
    expect(steady(await page.locator('body').ariaSnapshot())).toMatchSnapshot();
  });
});

test('the focus is never hidden behind something', async () => {
  const page = await open({ height: 500 });
  const ids = await demo();
  await show(page, ids, 'paths');
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there && (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element)) ? null : element.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});
