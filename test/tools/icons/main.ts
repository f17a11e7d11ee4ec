// `npm run icons`: the pictures of the installed page, drawn anew from client/public/icon.svg.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../../browser/browser.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'client', 'public');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const ground = '#faf6ee';

/** `share`: how much of the width the drawing takes. Systems cut a maskable icon to its inner 80 %. */
const icons = {
  'icon-192': { size: 192, share: 1, background: 'transparent' },
  'icon-512': { size: 512, share: 1, background: 'transparent' },
  'icon-maskable': { size: 512, share: 0.6, background: ground },
  'apple-touch-icon': { size: 180, share: 0.7, background: ground },
};

const browser = await openBrowser();
for (const [name, { size, share, background }] of Object.entries(icons)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">
      <div style="width:${share * 100}vw;display:grid">${drawing}</div>`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
