import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Ids } from '../../api/demo/plan.ts';
import { demo, inDemo } from '../support/demo.ts';
import type { PersonRef } from '../../api/demo/people/people.ts';
import type { Locale } from '../../schema/types.generated.ts';
import type { Window } from './browser.ts';
import { inDemoAs, overflows, settled, useBrowser } from './support.ts';
import { strip } from '../support/canary/token.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Screen {
  at: string;
  shows: string;
  as?: PersonRef;
  act?(page: Page): Promise<unknown>;
}
const screen = (at: string, shows: string, more: Omit<Screen, 'at' | 'shows'> = {}): Screen => ({
  at,
  shows,
  ...more,
});

/** Every screen, what shows that it is there, and what is done to come to a state of it. */
const screens: Record<string, (ids: Ids) => Screen> = {
  threshold: () => screen('/', '.curves'),
  asks: () => screen('/asks', '.ask'),
  'asks, something new elsewhere': ({ people }) =>
    screen('/asks', '.ask', { act: (page) => marked(page, people.maelle) }),
  'ask, draft': ({ asks }) => screen(`/asks/${asks.firstConcert}`, '.texts'),
  'ask, first circle': ({ asks }) => screen(`/asks/${asks.refusing}`, '.helper'),
  'ask, resolving': ({ asks }) => screen(`/asks/${asks.refusing}`, '.helper', { act: resolving }),
  paths: ({ asks }) => screen(`/asks/${asks.wind}`, '.second-circle'),
  'ask, asking somebody directly': ({ asks }) =>
    screen(`/asks/${asks.refusing}`, '.helper', {
      act: (page) =>
        page
          .getByRole('button', { name: /^(Demander directement|Ask directly)/ })
          .first()
          .click(),
    }),
  form: () => screen('/asks/new', 'form'),
  logbooks: () => screen('/logbooks', '.shelf'),
  'logbooks, proposed as keeper': () =>
    screen('/logbooks', '.card .button[data-weight="first"]', { as: 'fatou' }),
  logbook: ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.who .more', {
      act: (page) => page.locator('.prose').first().waitFor(),
    }),
  'logbook, nothing yet': ({ projects }) => screen(`/logbooks/${projects.repair}`, '.who .more'),
  'logbook, changing a note': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', {
      act: (page) =>
        page
          .getByRole('button', { name: /^(Modifier|Change)$/ })
          .first()
          .click(),
    }),
  'logbook, removing a note': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', {
      act: (page) =>
        page
          .getByRole('button', { name: /^(Retirer|Take away)$/ })
          .first()
          .click(),
    }),
  'logbook of somebody else': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', { as: 'thanhmai' }),
  perimeter: ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}/readers`, '[aria-live] .why', { act: seenAs }),
  'perimeter, only some': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}/readers`, '[aria-live] .why', {
      act: (page) =>
        page.getByRole('radio', { name: /^(Seulement ceux que je choisis|Only those I choose)$/ }).check(),
    }),
  keepers: ({ projects }) => screen(`/logbooks/${projects.greenhouse}/keepers`, 'select'),
  introductions: () => screen('/introductions', '.introductions'),
  'introductions, asked to introduce': () => screen('/introductions', '.introductions', { as: 'fatou' }),
  'introductions, passing on': () =>
    screen('/introductions', '.introductions', {
      as: 'fatou',
      act: (page) => page.getByRole('button', { name: /^(Transmettre|Pass on)/ }).click(),
    }),
  threads: () => screen('/threads', '.threads'),
  thread: () => screen('/threads', '.threads', { act: talk }),
  'thread, answering': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', {
      as: 'thanhmai',
      act: (page) =>
        page
          .getByRole('button', { name: /^(Répondre|Answer)$/ })
          .first()
          .click(),
    }),
  circle: () => screen('/circle', '.circle'),
  'circle, changing': () =>
    screen('/circle', '.circle', { act: (page) => page.locator('summary').first().click() }),
  place: () => screen('/place', '.tag'),
  enter: () => screen('/enter#code', '.button[data-weight="first"]'),
  invitation: () => screen('/invitation#code', '.notice'),
};

/** Those of whoever is not in the house. */
const outside = new Set(['threshold', 'enter', 'invitation']);

/** As another tab of this browser would tell that something came. */
async function marked(page: Page, person: string): Promise<void> {
  await page.evaluate((key) => {
    const room = { mark: true, ids: [] };
    localStorage.setItem(
      key,
      JSON.stringify({
        ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object),
        at: Date.now(),
        introductions: room,
        threads: room,
      }),
    );
    window.dispatchEvent(new StorageEvent('storage', { key }));
  }, `tiers-espace.news.${person}`);
  await page.locator('.header .mark').nth(1).waitFor();
  // Nothing of it is left for the next screen in this window.
  await page.evaluate((key) => localStorage.removeItem(key), `tiers-espace.news.${person}`);
}

async function talk(page: Page): Promise<void> {
  await page.locator('.threads .ask-link').first().click();
  await page.locator('.message').first().waitFor();
}

async function resolving(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Marquer comme résolue|Mark as resolved)$/ }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
}

async function seenAs(page: Page): Promise<void> {
  await page.locator('select').selectOption({ index: 3 });
  await page.locator('h3, section [role=status]').first().waitFor();
}

/** A house in which Maëlle has written, is read and answered by Thanh Mai, and would keep a project with Fatou. */
async function lived(locale: Locale): Promise<Ids> {
  const ids = await demo(locale);
  const maelle = await inDemo(ids, 'maelle');
  const projectId = ids.projects.greenhouse;
  await maelle.do('setTrust', { personId: ids.people.thanhmai, level: 'FULL', reads: 'EVERYTHING' });
  await maelle.do('proposeKeeper', { projectId, personId: ids.people.fatou });
  await maelle.do('writeEntry', {
    projectId,
    kind: 'STUCK',
    feeling: 'LOW',
    text: '# Vent\n\nJe me lève la nuit.\n\n- un **carreau** fendu\n- [des photos](https://example.org)\n\n> Tout le monde me fait confiance.',
  });
  await maelle.do('writeEntry', {
    projectId,
    kind: 'NOTE',
    text: 'J’ai dit que c’était un ballon.',
    forMe: true,
  });
  const { entry } = await maelle.do(
    'writeEntry',
    { projectId, kind: 'STEP', feeling: 'STEADY', text: 'Acheté des équerres.\n`4 × 60 mm`' },
    'entry { id }',
  );
  await maelle.do('requestIntroduction', {
    askId: ids.asks.wind,
    candidateId: ids.people.joaquim,
    connectorId: ids.people.fatou,
    words: 'Tu lui demanderais ?\nJe n’ose pas.',
  });
  const thanhmai = await inDemo(ids, 'thanhmai');
  await thanhmai.do('lookOver', { entryId: (entry as { id: string }).id });
  const { thread } = await thanhmai.do(
    'answer',
    { itemId: (entry as { id: string }).id, text: 'Des équerres ?\nJ’en ai de plus grandes à la maison.' },
    'thread { id }',
  );
  await maelle.do('say', { threadId: (thread as { id: string }).id, text: 'Oh oui. Je passe demain ?' });
  return ids;
}

const houses: Partial<Record<Locale, Promise<Ids>>> = {};
/** The one all screens are looked at in, which changes nothing there. But each look signs somebody in, which the list of sessions shows. */
const houseFor = (screen: string, locale: Locale): Promise<Ids> =>
  screen === 'place' ? lived(locale) : (houses[locale] ??= lived(locale));

async function show(page: Page, ids: Ids, name: string): Promise<void> {
  const { at, shows, as, act } = screens[name]?.(ids) ?? screen('/', 'main');
  if (outside.has(name)) await page.context().clearCookies();
  else await inDemoAs(page, ids, as);
  await page.goto(at);
  await settled(page); // seen at once, where waiting for it would look again after half a second
  await page.locator(shows).first().waitFor({ state: 'attached' });
  await act?.(page);
  await settled(page);
}

interface Finding {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of them that depend on colours and sizes: the others find the same in the same page, whatever it looks like. */
const ofLook = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds against WCAG 2.2 A and AA and good practice, or against some of its rules, a line each. */
async function findings(page: Page, runOnly: string[]): Promise<string[]> {
  await page.evaluate(axe); // by script tag the page's policy would refuse it
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

/** Buttons, links and fields smaller than 40 px either way; links within a text may be as low as their line. */
const small = (page: Page): Promise<string[]> =>
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

/** A narrow window shows other parts than a wide one; a dark one, or large letters, the same ones. */
const windows: Record<string, Window & { runOnly: string[] }> = {
  light: { runOnly: rules },
  dark: { dark: true, runOnly: ofLook },
  '320 px': { width: 320, height: 700, runOnly: rules },
  'letters twice as large': { runOnly: ofLook },
};

describe.each(Object.entries(windows))('%s', (name, { runOnly, ...window }) => {
  test('axe finds nothing, no target is small, nothing sticks out, on any screen', async () => {
    const page = await open(window);
    // As with a browser whose letters are set to twice their size: before anything is laid out.
    if (name === 'letters twice as large')
      await page.addInitScript(() => {
        new MutationObserver(() => {
          document.documentElement.style.fontSize = '200%';
        }).observe(document, { childList: true });
      });
    for (const screen of Object.keys(screens)) {
      await show(page, await houseFor(screen, 'FR'), screen);
      expect(
        await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
      ).toBe(name === 'letters twice as large' ? 32 : 16);
      expect({
        screen,
        findings: await findings(page, runOnly),
        small: await small(page),
        overflows: await overflows(page),
      }).toEqual({ screen, findings: [], small: [], overflows: false });
    }
  }, 150_000);
});

/** The parts of a page that differ from one copy or day to the next are made equal. */
const steady = (tree: string) =>
  strip(tree)
    .replaceAll(/^\s*- text:\s*\n/gm, '')
    .replaceAll(/\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}/gu, '<day>')
    .replaceAll(/\d{2}:\d{2}/g, '<time>')
    .replaceAll(/(ask|project|entry|introduction|thread)_[\w-]+/g, '<$1>')
    .replaceAll(/2[34] (heures|hours)/g, '<hours>');

describe.each(['fr-FR', 'en-GB'] as const)('what is read out, %s', (locale) => {
  test.each(Object.keys(screens))('%s', async (screen) => {
    const page = await open({ locale });
    await show(page, await houseFor(screen, locale === 'fr-FR' ? 'FR' : 'EN'), screen);
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
      return there &&
        (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element))
        ? null
        : element.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});
