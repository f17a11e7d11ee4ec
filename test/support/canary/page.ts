/** A page of a real browser: what it writes leaves with canaries, and what reaches it is searched for those whoever is in the window may not see. */
import type { Page, Request, Response } from 'playwright-core';
import { demand, proofIn } from './answer.ts';
import { changing, quiet } from './changes.ts';
import { marked } from './mark.ts';
import { look } from './socket.ts';

const toUs = '**/graphql';

/** The page shows its own texts with their canaries, so a test finds them by their beginning, as Playwright does unless told `exact`. */
export async function follow(page: Page): Promise<void> {
  await page.context().route(toUs, async (route) => {
    const request = route.request();
    const [headers, body] = [await request.allHeaders(), request.postData()];
    await (body === null
      ? route.fallback()
      : route.fallback({ postData: marked(body, proofIn(null, headers['cookie'])) }));
  });
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') begin(request);
  });
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === '/graphql') look(judged(response));
  });
}

/** A page reads again whenever it hears of something: while it, or another, changes what it may read. */
const begun = new WeakMap<Request, () => boolean>();
function begin(request: Request): void {
  const mutates = /"query":"\s*mutation\b/.test(request.postData() ?? '');
  begun.set(request, quiet(mutates ? 1 : 0));
  if (mutates)
    void changing(async () => {
      await request.response().catch(() => null);
    });
}

async function judged(response: Response): Promise<void> {
  const undisturbed = begun.get(response.request()) ?? quiet(0);
  const raw = await response.text().catch(() => ''); // a page that was left keeps none
  const [{ cookie }, [entered]] = [
    await response.request().allHeaders(),
    (await response.headersArray()).flatMap(({ name, value }) =>
      name.toLowerCase() === 'set-cookie' ? proofIn(null, value) || [] : [],
    ),
  ];
  await demand({
    url: response.url(),
    proof: entered ?? proofIn(null, cookie),
    sent: response.request().postData() ?? '',
    raw,
    undisturbed,
  });
}
