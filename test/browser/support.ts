/** Browser windows that share nothing, in which people are signed in. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import type { Ids } from '../../api/demo/plan.ts';
import type { PersonRef } from '../../api/demo/people/people.ts';
import { signedIn, type Browser as Sender } from '../support/browser.ts';
import { credentialIn } from '../support/canary/answer.ts';
import { marked } from '../support/canary/mark.ts';
import { follow } from '../support/canary/page.ts';
import { browserIn, demo } from '../support/demo.ts';
import type { Someone } from '../support/people.ts';
import { openBrowser, optionsOf, type Window } from './browser.ts';

const home = () => process.env['TEST_API'] ?? '';

/** One browser for the tests of a file; each call opens a window of its own. */
export function useBrowser() {
  let browser: Browser | undefined;
  let troubles: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    // A page may still send: its request would find the browser closed, and fail all tests of the file.
    for (const context of browser?.contexts() ?? []) {
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.unrouteAll({ behavior: 'ignoreErrors' });
    }
    await browser?.close();
  });
  // Violations of the content security policy and uncaught errors fail the test.
  afterEach(() => {
    const seen = troubles;
    troubles = [];
    expect(seen).toEqual([]);
  });
  return async (window: Window = {}): Promise<Page> => {
    if (!browser) throw new Error('the browser is opened before the tests');
    const context = await browser.newContext(optionsOf(window));
    context.setDefaultTimeout(15_000);
    // The Chromium of the tests has no dialogs for passkeys, and crashes where it would show one.
    await context.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });
    const page = await context.newPage();
    await follow(page);
    trackRequests(page);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:/i.test(message.text())) troubles.push(message.text());
    });
    return page;
  };
}

/** Gives the window the session of a sender. */
async function useSessionOf(page: Page, { cookie }: Sender): Promise<void> {
  await page
    .context()
    .addCookies([
      { name: 'te', value: cookie?.split('=')[1] ?? '', url: home(), httpOnly: true, sameSite: 'Lax' },
    ]);
}

/** Signs a person of a demonstration house in in this window. */
export async function inDemoAs(page: Page, ids: Ids, ref: PersonRef = 'maelle'): Promise<void> {
  await useSessionOf(page, await browserIn(ids, ref));
}

/** Signs a person in in this window. */
export async function enterAs(page: Page, who: Someone): Promise<void> {
  await useSessionOf(page, await signedIn(who));
}

/** A demonstration house, in which this window is Maëlle's. */
export async function openDemo(page: Page, locale: 'FR' | 'EN' = 'FR'): Promise<Ids> {
  const ids = await demo(locale);
  await inDemoAs(page, ids);
  return ids;
}

/**
 * The next request that holds `text` is done by the API, but its answer does not reach the page, nor does the
 * cookie it sets.
 */
export async function loseAnswer(page: Page, text: string): Promise<void> {
  let lost = false;
  await page.route('**/graphql', async (route) => {
    const request = route.request();
    const body = request.postData() ?? '';
    if (lost || !body.includes(text)) return await route.fallback();
    lost = true;
    const { cookie } = await request.allHeaders();
    await route.fetch({ postData: marked(body, credentialIn(null, cookie)) });
    if (cookie === undefined) await page.context().clearCookies();
    await route.abort();
  });
}

/**
 * Passes the time in which what was sent can be undone, so that it is sent now. The page's clock must be
 * installed: `page.clock.install()` before its first address.
 */
export const passUndoTime = (page: Page): Promise<void> => page.clock.fastForward(10_000);

const openRequests = new WeakMap<Page, Set<Request>>();

/** Keeps the set of the page's open requests to the API and for scripts for `settled`. */
function trackRequests(page: Page): void {
  const open = new Set<Request>();
  openRequests.set(page, open);
  page.on('request', (request) => {
    const isForApi = new URL(request.url()).pathname === '/graphql';
    if (isForApi || request.resourceType() === 'script') open.add(request);
  });
  const over = (request: Request) => {
    open.delete(request);
  };
  page.on('requestfinished', over).on('requestfailed', over);
}

/** Resolves when all scripts and answers are there and drawn, and no further request follows from them. */
export async function settled(page: Page): Promise<void> {
  const open = openRequests.get(page);
  for (let quiet = 0; quiet < 3;) {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestIdleCallback(() => resolve()));
        }),
    );
    quiet = open && open.size > 0 ? 0 : quiet + 1;
  }
}

/** Whether the page scrolls sideways. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
