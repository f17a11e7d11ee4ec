// `npm run screens`: pictures of the main screens, wide, narrow and dark, into the folder that SCREENSHOTS names.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Window } from './browser.ts';
import { demoFor, screens, show } from './screens.ts';
import { useBrowser } from './support.ts';

const folder = process.env['SCREENSHOTS'];
const open = useBrowser();

const windows: Record<string, Window> = {
  wide: {},
  narrow: { width: 375, height: 740 },
  dark: { width: 375, height: 740, dark: true },
};
/** What each picture is called, and which screen it shows. */
const pictures = {
  front: 'front',
  home: 'home, somebody counts on the viewer',
  note: 'note',
  logbook: 'logbook',
  readers: 'readers',
  'ask-form': 'ask form, what people may know',
  asks: 'asks',
  ask: 'ask, a path chosen',
  introduce: 'asking for an introduction',
  introductions: 'introductions, asked to pass on',
  thread: 'thread',
  circle: 'circle',
  welcome: 'welcome, what one offers',
  me: 'me',
};

/** Runs in the page: what the tests hide in texts is in no picture. */
function removeCanaries(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    text.nodeValue = text.nodeValue?.replaceAll(/⟦\d+⟧/g, '') ?? null;
  }
}

test('screens: the pictures are of screens that exist', () => {
  expect(Object.keys(screens)).toEqual(expect.arrayContaining(Object.values(pictures)));
});

for (const [window, options] of Object.entries(windows))
  (folder ? test : test.skip)(
    `screens: pictures, ${window} (only with SCREENSHOTS)`,
    async () => {
      for (const [picture, screen] of Object.entries(pictures)) {
        const page = await open(options);
        await show(page, await demoFor(screen, 'FR'), screen);
        await page.evaluate(removeCanaries);
        await page.screenshot({
          path: join(folder ?? '', `${picture}-${window}.png`),
          fullPage: window === 'wide',
        });
        await page.context().close();
      }
    },
    150_000,
  );
