// What a screen reads first is asked for together with the session, and only once.
import { expect, test } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import type { PersonRef } from '../../api/demo/people/people.ts';
import { demo } from '../support/demo.ts';
import { inDemoAs, settled, useBrowser } from './support.ts';

const open = useBrowser();

/** The operation that a request to the API asks for; null for other requests. */
const nameOf = (request: Request) =>
  new URL(request.url()).pathname === '/graphql'
    ? (/"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1] ?? null)
    : null;

/** The answer to who is signed in is held back until all of these have been asked for. */
async function holdSession(page: Page, until: readonly string[]): Promise<void> {
  const waiting = new Set(until);
  let resolve = () => {};
  const allAsked = new Promise<void>((done) => {
    resolve = done;
  });
  await page.route('**/graphql', async (route) => {
    const name = nameOf(route.request());
    if (name) waiting.delete(name);
    if (waiting.size === 0) resolve();
    if (name === 'Session') await allAsked;
    await route.fallback();
  });
}

interface Opened {
  at: string;
  as?: PersonRef;
  asks: string[];
}
const screens: Record<string, (ids: Awaited<ReturnType<typeof demo>>) => Opened> = {
  logbook: ({ projects }) => ({
    at: `/logbooks/${projects.greenhouse}`,
    asks: ['Logbook', 'MyAsksIn', 'CircleAsksIn'],
  }),
  readers: ({ projects }) => ({
    at: `/logbooks/${projects.greenhouse}/readers`,
    asks: ['Perimeter', 'Acquaintances', 'PerimeterOnly', 'PerimeterExcept', 'Readers'],
  }),
  note: ({ projects }) => ({ at: `/logbooks/${projects.greenhouse}/write`, asks: ['Readers'] }),
  asks: () => ({ at: '/asks', asks: ['MyAsks', 'CircleAsks'] }),
  ask: ({ asks }) => ({ at: `/asks/${asks.wind}`, asks: ['Ask'] }),
  threads: () => ({ at: '/threads', asks: ['Threads'] }),
  introductions: () => ({ at: '/introductions', as: 'fatou', asks: ['Introductions'] }),
  circle: () => ({ at: '/circle', asks: ['MyCircle'] }),
  me: () => ({ at: '/me', asks: ['Me'] }),
};

test.each(Object.keys(screens))('%s: asks before it is known who is signed in, each once', async (name) => {
  const ids = await demo('FR');
  const page = await open();
  const { at, as, asks } = screens[name]?.(ids) ?? { at: '/', asks: [] };
  await inDemoAs(page, ids, as);
  await page.routeWebSocket('**/graphql', () => {}); // without live events, after which screens read again
  await holdSession(page, asks);
  const asked: string[] = [];
  page.on('request', (request) => {
    const operation = nameOf(request);
    if (operation) asked.push(operation);
  });
  await page.goto(at);
  await page.locator('h1').waitFor();
  await settled(page);
  expect(asked.filter((operation) => asks.includes(operation)).sort()).toEqual([...asks].sort());
});

test('home: asks before it is known who is signed in, where somebody was', async () => {
  const ids = await demo('FR');
  const page = await open();
  await inDemoAs(page, ids);
  await page.goto('/');
  await page.locator('main section h2').first().waitFor();
  await holdSession(page, ['HomeMyLogbooks', 'HomeCounting', 'HomeCircleLogbooks']);
  await page.reload();
  await page.locator('main section h2').first().waitFor();
});
