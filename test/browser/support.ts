/** A real browser on the running product: windows that share nothing, and people who are in already. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import type { Ids } from '../../api/demo/plan.ts';
import type { PersonRef } from '../../api/demo/people/people.ts';
import { signedIn, type Browser as Sender } from '../support/browser.ts';
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
    await browser?.close();
  });
  // What the page's policy refuses, and errors nobody caught, are failures wherever they happen.
  afterEach(() => {
    const seen = troubles;
    troubles = [];
    expect(seen).toEqual([]);
  });
  return async (window: Window = {}): Promise<Page> => {
    if (!browser) throw new Error('the browser is opened before the tests');
    const context = await browser.newContext(optionsOf(window));
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await follow(page);
    listen(page);
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:/i.test(message.text())) troubles.push(message.text());
    });
    return page;
  };
}

/** Carries the session of a sender over into the window. */
async function keep(page: Page, { cookie }: Sender): Promise<void> {
  await page
    .context()
    .addCookies([
      { name: 'te', value: cookie?.split('=')[1] ?? '', url: home(), httpOnly: true, sameSite: 'Lax' },
    ]);
}

/** Lets the window in as somebody of a copy of the demonstration house. */
export async function inDemoAs(page: Page, ids: Ids, ref: PersonRef = 'maelle'): Promise<void> {
  await keep(page, await browserIn(ids, ref));
}

/** Lets the window in as somebody of the real house. */
export async function enterAs(page: Page, who: Someone): Promise<void> {
  await keep(page, await signedIn(who));
}

/** A copy of the demonstration house with Maëlle in the window. */
export async function openDemo(page: Page, locale: 'FR' | 'EN' = 'FR'): Promise<Ids> {
  const ids = await demo(locale);
  await inDemoAs(page, ids);
  return ids;
}

const waitingFor = new WeakMap<Page, Set<Request>>();

/** Follows what the page asks the API for, so that `settled` knows whether something is still to come. */
function listen(page: Page): void {
  const open = new Set<Request>();
  waitingFor.set(page, open);
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') open.add(request);
  });
  const over = (request: Request) => {
    open.delete(request);
  };
  page.on('requestfinished', over).on('requestfailed', over);
}

/** Until everything the page asked for is there and drawn, and nothing more is asked for because of it. */
export async function settled(page: Page): Promise<void> {
  const open = waitingFor.get(page);
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

/** Whether the page is wider than its window, so that one would have to scroll sideways. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
