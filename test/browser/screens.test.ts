import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { strip } from '../support/canary/token.ts';
import { demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import type { Window } from './browser.ts';
import { demoFor, screens, show } from './screens.ts';
import { overflows, useBrowser } from './support.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that depend on colours and sizes; the others find the same whatever the page looks like. */
const visualRules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** The violations that axe finds of these rules or tags, a line each. */
async function findings(page: Page, runOnly: string[]): Promise<string[]> {
  await page.evaluate(axe); // the content security policy refuses a script tag
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Finding[] }> };
    };
    return (await axe.run({ runOnly })).violations;
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/**
 * Buttons, links and fields narrower or lower than 40 px; links within a text may be as low as their line.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, input:not([type=radio], [type=checkbox]), textarea, label.choice, summary',
      ),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return (
          element.offsetParent !== null &&
          !element.matches('.skip, .ask-link, .prose a') &&
          (width < 40 || height < 40)
        );
      })
      .map((element) => `${element.tagName} ${element.innerText}`),
  );

/** The screens with most in a line, which a narrow window, large letters or longer words break first. */
const densest = ['ask, widened', 'logbook', 'readers', 'threads', 'thread', 'circle, changing', 'me'];
/** As in `npm run test:deep`: all screens, in every window and language. */
const isDeep = process.env['SCREENS'] === 'all';
/** The screens that are looked at in a narrow window and in English as well. */
const thorough = isDeep ? Object.keys(screens) : densest;

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** As in `25 nov.` and `25 Nov`. */
const shortMonths = '(?:janv|févr|avr|juil|sept|oct|nov|déc)\\.|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec';
const weekdays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const aDay = `(?:(?:${weekdays}),? )?(?:\\d{1,2}(?:er)? (?:${months}|${shortMonths})|(?:${months}) \\d{1,2})(?:,? \\d{4})?`;

/** Replaces what differs between demonstration houses, days and hours. */
const normalized = (tree: string) =>
  strip(tree)
    .replaceAll(/^\s*- text:\s*\n/gm, '')
    // Which months the notes of a demonstration house are of depends on the day.
    .replaceAll(new RegExp(`\\n\\s*- heading "(?:${months}) \\d{4}"[^\\n]*\\n\\s*- list:(?=\\n)`, 'gi'), '')
    .replaceAll(new RegExp(aDay, 'gu'), '<day>')
    .replaceAll(/^(\s*- time: ).*$/gm, '$1<day>')
    .replaceAll(/\d{2}:\d{2}/g, '<day>')
    .replaceAll(/, (aujourd’hui|hier|today|yesterday)(?=["\n])/g, ', <day>')
    .replaceAll(new RegExp(`(jusqu’|until )(?:à |au )?(?:<day>|ce soir|tonight|${weekdays})`, 'g'), '$1<day>')
    // Some entries are of a day of the week, as their text says: which logbooks come first depends on today.
    .replaceAll(/- link ".* (?:a écrit dans|wrote in) .*":/g, '- link "<news>":')
    .replaceAll(/Bonjour|Bonsoir|Good (morning|afternoon|evening)/g, '<greeting>')
    .replaceAll(/(ask|project|entry|introduction|thread|person)_[\w-]+/g, '<$1>')
    .replaceAll(/2[34] (heures|hours)/g, '<hours>');

/** Opens the screen and expects no axe violation, no target below 40 px and no horizontal scrolling. */
async function expectAccessible(page: Page, screen: string, runOnly: string[]): Promise<void> {
  await show(page, await demoFor(screen, 'FR'), screen);
  // At its end, the button to write, which floats over a logbook, covers nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect({
    screen,
    findings: await findings(page, runOnly),
    small: await smallTargets(page),
    overflows: await overflows(page),
  }).toEqual({ screen, findings: [], small: [], overflows: false });
}

/** What stands where a part of a screen is still being asked for. */
const loading = /Un instant…|One moment…/;

/** What is read out once every part of the screen is there. */
const accessibilityTree = (page: Page) =>
  eventually(async () => {
    const tree = normalized(await page.locator('body').ariaSnapshot());
    expect(tree).not.toMatch(loading);
    return tree;
  });

describe('French, light', () => {
  test.each(Object.keys(screens))('%s: accessible, and read out as before', async (screen) => {
    const page = await open();
    await expectAccessible(page, screen, rules);
    expect(await accessibilityTree(page)).toMatchSnapshot();
  });
});

describe('English (all screens in npm run test:deep)', () => {
  for (const screen of Object.keys(screens))
    (thorough.includes(screen) ? test : test.skip)(`${screen}: read out as before`, async () => {
      const page = await open({ locale: 'en-GB' });
      await show(page, await demoFor(screen, 'EN'), screen);
      expect(await accessibilityTree(page)).toMatchSnapshot();
    });
});

/**
 * A narrow window shows other elements than a wide one. A dark theme and large letters show the same ones, and
 * are looked at in `npm run test:deep` alone.
 */
const windows: Record<string, Window & { runOnly: string[]; onlyDeep?: boolean }> = {
  '320 px': { width: 320, height: 700, runOnly: rules },
  dark: { dark: true, runOnly: visualRules, onlyDeep: true },
  'letters twice as large': { runOnly: visualRules, onlyDeep: true },
};

describe.each(Object.entries(windows))('%s', (name, { runOnly, onlyDeep = false, ...window }) => {
  const [look, notRun] = onlyDeep && !isDeep ? [test.skip, ' (only in npm run test:deep)'] : [test, ''];
  look(
    `screens: no axe violation, no target below 40 px, no horizontal scrolling${notRun}`,
    async () => {
      const page = await open(window);
      const large = name === 'letters twice as large';
      // Like a browser setting: before anything is laid out.
      if (large)
        await page.addInitScript(() => {
          new MutationObserver(() => {
            document.documentElement.style.fontSize = '200%';
          }).observe(document, { childList: true });
        });
      for (const screen of thorough) {
        await expectAccessible(page, screen, runOnly);
        expect(
          await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
        ).toBe(large ? 32 : 16);
      }
    },
    150_000,
  );
});

test('keyboard focus: the focused element is never covered by another', async () => {
  const page = await open({ height: 500 });
  const ids = await demo();
  await show(page, ids, 'ask, widened');
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there &&
        (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element))
        ? null
        : element.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});
