/** The list of screens that the tests visit. */
import type { Page } from 'playwright-core';
import type { PersonRef } from '../../api/demo/people/people.ts';
import type { Ids } from '../../api/demo/plan.ts';
import type { Locale } from '../../schema/enums.generated.ts';
import { demo, inDemo } from '../support/demo.ts';
import { inDemoAs, settled } from './support.ts';

interface Screen {
  at: string;
  /** A selector. */
  shows: string;
  /** Who is signed in; Maëlle by default. */
  as?: PersonRef;
  act?(page: Page): Promise<unknown>;
}
const screen = (at: string, shows: string, more: Omit<Screen, 'at' | 'shows'> = {}): Screen => ({
  at,
  shows,
  ...more,
});

/**
 * Every screen and state of a screen: its address, an element that shows that it is there, and the steps to
 * reach it.
 */
export const screens: Record<string, (ids: Ids) => Screen> = {
  front: () => screen('/', 'main[data-kind="front"]'),
  home: () => screen('/', 'main section h2'),
  'home, somebody counts on the viewer': () => screen('/', 'a.card', { as: 'fatou' }),
  'home, demonstration unfolded': () =>
    screen('/', 'main section h2', { act: (page) => page.locator('.demo summary').click() }),
  welcome: () => screen('/welcome', 'form'),
  'welcome, what one offers': () =>
    screen('/welcome', 'form', {
      act: (page) => page.getByRole('button', { name: /^(Ce que vous offrez|What you offer)$/ }).click(),
    }),
  'welcome, the circle': () =>
    screen('/welcome', 'form', {
      act: (page) => page.getByRole('button', { name: /^(Votre cercle|Your circle)$/ }).click(),
    }),
  help: () =>
    screen('/aide', 'details', {
      act: (page) => page.getByText(/^(Que voit l’hôte|What does the host see)/).click(),
    }),
  asks: () => screen('/asks', 'main .card'),
  'asks, something unread': ({ people }) =>
    screen('/asks', 'main .card', { act: (page) => markUnread(page, people.maelle) }),
  'ask, draft': ({ asks }) => screen(`/asks/${asks.firstConcert}`, '.texts'),
  'ask, first circle': ({ asks }) => screen(`/asks/${asks.refusing}`, 'main [aria-expanded]'),
  'ask, resolving': ({ asks }) =>
    screen(`/asks/${asks.refusing}`, 'main [aria-expanded]', { act: startResolving }),
  'ask, widened': ({ asks }) => screen(`/asks/${asks.wind}`, 'main li [aria-expanded]'),
  'ask, a path chosen': ({ asks }) =>
    screen(`/asks/${asks.wind}`, 'main li [aria-expanded]', {
      act: (page) => page.locator('main li [aria-expanded]').first().click(),
    }),
  'ask, as a reader': ({ asks }) => screen(`/asks/${asks.wind}`, '.prose', { as: 'fatou' }),
  'asking for an introduction': ({ asks, people }) =>
    screen(`/asks/${asks.wind}/introduce/${people.gwenael}`, 'main textarea', {
      act: (page) => page.locator('main summary').first().click(),
    }),
  'asking for an introduction, asked': ({ asks, people }) =>
    screen(`/asks/${asks.wind}/introduce/${people.joaquim}`, 'main ol'),
  'ask form': () => screen('/asks/new', 'form'),
  'ask form, what people may know': ({ asks }) =>
    screen(`/asks/${asks.firstConcert}/edit?step=2`, 'fieldset'),
  'ask form, read over': ({ asks }) => screen(`/asks/${asks.firstConcert}/edit?step=3`, 'form h2'),
  logbooks: () => screen('/logbooks', 'form'),
  'logbooks, proposed as keeper': () =>
    screen('/logbooks', 'article .button[data-weight="first"]', { as: 'fatou' }),
  logbook: ({ projects }) => screen(`/logbooks/${projects.greenhouse}`, '.prose'),
  'logbook, empty': ({ projects }) => screen(`/logbooks/${projects.repair}`, '.button[data-weight="first"]'),
  'logbook, editing an entry': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', {
      act: async (page) => {
        await openEntryMenu(page, /^(Modifier|Edit)$/);
        await page.locator('article form section li').first().waitFor();
      },
    }),
  'logbook, removing an entry': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', {
      act: (page) => openEntryMenu(page, /^(Retirer|Remove)$/),
    }),
  'logbook, what I felt': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', {
      act: async (page) => {
        await page.getByText(/^(Ce que j’ai ressenti|How I’ve felt)$/).click();
        await page.locator('table').waitFor({ state: 'attached' });
      },
    }),
  'logbook, as a reader': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}`, '.prose', { as: 'thanhmai' }),
  note: ({ projects }) => screen(`/logbooks/${projects.greenhouse}/write`, 'section li'),
  'note, nobody reads': ({ projects }) => screen(`/logbooks/${projects.repair}/write`, 'section a'),
  readers: ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}/readers`, '[aria-live] li', { act: chooseSeenAs }),
  'readers, only some': ({ projects }) =>
    screen(`/logbooks/${projects.greenhouse}/readers`, '[aria-live] li', {
      act: (page) =>
        page.getByRole('radio', { name: /^(Seulement ceux que je choisis|Only those I choose)$/ }).check(),
    }),
  keepers: ({ projects }) => screen(`/logbooks/${projects.greenhouse}/keepers`, 'select'),
  introductions: () => screen('/introductions', 'main li a'),
  'introductions, asked to pass on': () => screen('/introductions', 'article', { as: 'fatou' }),
  'introductions, passing on': () =>
    screen('/introductions', 'article', {
      as: 'fatou',
      act: (page) =>
        page
          .getByRole('button', { name: /^(Oui, je transmets|Yes, I’ll pass it on)/ })
          .first()
          .click(),
    }),
  threads: () => screen('/threads', '.threads'),
  thread: () => screen('/threads', '.threads', { act: openThread }),
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
    screen('/circle', '.circle', { act: (page) => page.locator('.circle summary').first().click() }),
  invite: () => screen('/circle/invite', 'main p'),
  me: () => screen('/me', 'main h2'),
  'me, profile': () => screen('/me/profile', 'form'),
  'me, offers': () => screen('/me/offers', 'main [type=search]'),
  'me, mail': () => screen('/me/mail', 'fieldset'),
  'me, browsers': () => screen('/me/browsers', 'main li'),
  'me, blocked': () => screen('/me/blocked', 'main p'),
  'me, tokens': () => screen('/me/tokens', 'main a'),
  'me, build': () => screen('/me/build', 'main p'),
  'me, webhooks': () => screen('/me/webhooks', 'main p'),
  'device code': () => screen('/device', 'form'),
  'app, signing in first': () => screen('/consent/request', '.button[data-weight="first"]'),
  'app, not understood': () => screen('/consent/refused#invalid_client', 'code'),
  'me, export': () => screen('/me/export', '.button[data-weight="first"]'),
  address: () => screen('/address', 'form'),
  enter: () => screen('/enter#code', '.button[data-weight="first"]'),
  'enter, by an invitation': () => screen('/enter#code/mark/invitation', '.button[data-weight="first"]'),
  invitation: () => screen('/invitation#code', 'form'),
};

/** Screens for people who are not signed in. */
const signedOut = new Set([
  'front',
  'enter',
  'enter, by an invitation',
  'invitation',
  'app, signing in first',
]);

/** Stores unread marks as another tab of this browser would. */
async function markUnread(page: Page, person: string): Promise<void> {
  await page.evaluate((key) => {
    const unread = { mark: true, ids: [] };
    localStorage.setItem(
      key,
      JSON.stringify({
        ...(JSON.parse(localStorage.getItem(key) ?? '{}') as object),
        at: Date.now(),
        introductions: unread,
        threads: unread,
      }),
    );
    window.dispatchEvent(new StorageEvent('storage', { key }));
  }, `tiers-espace.news.${person}`);
  await page.locator('.bar .mark').nth(1).waitFor();
  // The next screen in this window starts without them.
  await page.evaluate((key) => localStorage.removeItem(key), `tiers-espace.news.${person}`);
}

/** Opens the menu of the first entry and chooses an act in it. */
async function openEntryMenu(page: Page, act: RegExp): Promise<void> {
  const entry = page.getByRole('article').first();
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: act }).click();
}

async function openThread(page: Page): Promise<void> {
  await page.locator('.threads a').first().click();
  await page.locator('.message').first().waitFor();
}

export async function startResolving(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Marquer comme résolue|Mark as resolved)$/ }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
}

async function chooseSeenAs(page: Page): Promise<void> {
  await page.locator('select').selectOption({ index: 3 });
  await page.locator('h3, section [role=status]').first().waitFor();
}

/**
 * A demonstration house in which Maëlle has written entries, Thanh Mai answers one, and Maëlle proposes Fatou
 * as keeper.
 */
async function prepareDemo(locale: Locale): Promise<Ids> {
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

const demos: Partial<Record<Locale, Promise<Ids>>> = {};
/**
 * The demonstration house that all screens share, since opening them changes nothing in it. The screen
 * of the browsers gets one of its own: it lists the sessions, and each screen signs somebody in.
 */
export const demoFor = (screen: string, locale: Locale): Promise<Ids> =>
  screen === 'me, browsers' ? prepareDemo(locale) : (demos[locale] ??= prepareDemo(locale));

/** Opens the screen in the window, and waits until it is drawn. */
export async function show(page: Page, ids: Ids, name: string): Promise<void> {
  const { at, shows, as, act } = screens[name]?.(ids) ?? screen('/', 'main');
  if (signedOut.has(name)) await page.context().clearCookies();
  else await inDemoAs(page, ids, as);
  await page.goto(at);
  await settled(page); // otherwise `waitFor` would look again only after half a second
  await page.locator(shows).first().waitFor({ state: 'attached' });
  await act?.(page);
  await settled(page);
}
