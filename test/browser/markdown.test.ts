import { expect, test } from '@jest/globals';
import { someone } from '../support/people.ts';
import { enterAs, overflows, useBrowser } from './support.ts';
import { strip } from '../support/canary/token.ts';

const open = useBrowser();
const rel = 'rel="noreferrer noopener nofollow"';

/** A text, and the HTML it becomes. */
const shown: readonly (readonly [text: string, html: string])[] = [
  [
    '*peu* **beaucoup** `x < y`\nune ligne',
    '<p><em>peu</em> <strong>beaucoup</strong> <code>x &lt; y</code>\nune ligne</p>',
  ],
  ['Un\n\nDeux  \nTrois', '<p>Un</p><p>Deux<br>Trois</p>'],
  [
    '- un\n- deux\n\n3. trois',
    '<ul><li><p>un</p></li><li><p>deux</p></li></ul><ol start="3"><li><p>trois</p></li></ol>',
  ],
  [
    '> dit\n\n---\n\n```\n<i>\n```',
    '<blockquote><p>dit</p></blockquote><hr><pre><code>&lt;i&gt;</code></pre>',
  ],
  // Headings come under the page's own, and no level is skipped, whatever levels the text uses.
  ['## b\n# a\n### c', '<h3>b</h3><h3>a</h3><h4>c</h4>'],
  [
    '[là](https://example.org/?a=1&b=2) <mailto:a@example.org>',
    `<p><a href="https://example.org/?a=1&amp;b=2" ${rel}>là</a> <a href="mailto:a@example.org" ${rel}>mailto:a@example.org</a></p>`,
  ],
  [
    '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,a) [w](/place) [v](//example.org) [u](vbscript:a)',
    '<p>x y z w v u</p>',
  ],
  ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
  ['<script>document.title = "run"</script>', '<p>&lt;script&gt;document.title = "run"&lt;/script&gt;</p>'],
  ['a <img src=x onerror="document.title=1"> b', '<p>a &lt;img src=x onerror="document.title=1"&gt; b</p>'],
  ['![serre](https://example.org/a.png)', `<p><a href="https://example.org/a.png" ${rel}>serre</a></p>`],
  ['![serre](/icon.svg) ![](data:image/png;base64,aaaa)', '<p>serre data:image/png;base64,aaaa</p>'],
  [
    '[![serre](https://example.org/a.png)](https://example.org)',
    `<p><a href="https://example.org" ${rel}>serre</a></p>`,
  ],
  [
    '[là][1] ![ici][1] [rien][2]\n\n[1]: https://example.org',
    `<p><a href="https://example.org" ${rel}>là</a> <a href="https://example.org" ${rel}>ici</a> [rien][2]</p>`,
  ],
  // A definition that no link uses is a sentence.
  ['[lundi]: bloquée', '<p>[lundi]: bloquée</p>'],
  ['[a][b]\n\n[b]: javascript:alert(1)', '<p>a</p>'],
];

test('entry: Markdown becomes words and plain links, never scripts, images or requests', async () => {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const projectId = (project as { id: string }).id;
  for (const [text] of shown.toReversed()) await ana.do('writeEntry', { projectId, kind: 'NOTE', text });
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url());
  });
  page.on('dialog', () => {
    throw new Error('a script in a text was run');
  });
  await enterAs(page, ana);
  await page.goto(`/logbooks/${projectId}`);
  await page
    .locator('.prose')
    .nth(shown.length - 1)
    .waitFor();
  const html = await page
    .locator('.prose')
    .evaluateAll((list) => list.map((element) => element.innerHTML))
    .then((all) => all.map(strip));
  expect(shown.map(([text], place) => [text, html[place]])).toEqual(shown);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
  expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
  expect(strip(await page.title())).toBe('Une serre · tiers-espace');
});

test('entry: a text that is slow to parse or deeply nested is shown as source', async () => {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const projectId = (project as { id: string }).id;
  const texts = [
    `${'*'.repeat(9_990)}a${'*'.repeat(9_990)}`,
    '> '.repeat(900) + 'au fond',
    'mot'.repeat(3_000),
  ];
  for (const text of texts) await ana.do('writeEntry', { projectId, kind: 'NOTE', text });
  const page = await open({ width: 320, height: 640 });
  await enterAs(page, ana);
  await page.goto(`/logbooks/${projectId}`);
  await page.locator('.prose').nth(2).waitFor();
  const unfold = page.getByRole('button', { name: 'Lire la suite' });
  for (let left = await unfold.count(); left > 0; left--) await unfold.first().click();
  const [word, deep, stars] = await page
    .locator('.prose')
    .evaluateAll((list) => list.map((element) => (element as HTMLElement).textContent))
    .then((all) => all.map((text) => strip(text ?? '')));
  expect(stars).toBe(texts[0]);
  expect(deep).toMatch(/^(> )+au fond$/);
  expect(word).toBe(texts[2]);
  expect(await overflows(page)).toBe(false);
});

test('ask: the story is shown as Markdown', async () => {
  const ana = await someone({ name: 'Ana' });
  const { project } = await ana.do('createProject', { title: 'Une serre' }, 'project { id }');
  const { ask } = await ana.do(
    'draftAsk',
    { projectId: (project as { id: string }).id, title: 'Le cadre penche', story: '**Vraiment** <b>' },
    'ask { id }',
  );
  const page = await open();
  await enterAs(page, ana);
  await page.goto(`/asks/${(ask as { id: string }).id}`);
  expect(strip(await page.locator('.prose').innerHTML())).toBe('<p><strong>Vraiment</strong> &lt;b&gt;</p>');
});
