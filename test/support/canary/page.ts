/**
 * A page of a real browser: what it sends gets canaries, and its responses are searched for canaries the
 * person in it may not see.
 */
import type { Page, Request, Response } from 'playwright-core';
import { assertReadable, credentialIn } from './answer.ts';
import { changing, undisturbedSince } from './changes.ts';
import { marked } from './mark.ts';
import { checkLater } from './socket.ts';

const toUs = '**/graphql';

/**
 * The page shows its own texts with their canaries, so tests find them by their beginning, as Playwright does
 * unless check `exact`.
 */
export async function follow(page: Page): Promise<void> {
  await page.context().route(toUs, async (route) => {
    const request = route.request();
    const [headers, body] = [await request.allHeaders(), request.postData()];
    await (body === null
      ? route.fallback()
      : route.fallback({ postData: marked(body, credentialIn(null, headers['cookie'])) }));
  });
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') begin(request);
  });
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === '/graphql') checkLater(judged(response));
  });
}

/** A page reads again when it receives an event, while it or another page changes what it may read. */
const begun = new WeakMap<Request, () => boolean>();
function begin(request: Request): void {
  const mutates = /"query":"\s*mutation\b/.test(request.postData() ?? '');
  begun.set(request, undisturbedSince(mutates ? 1 : 0));
  if (mutates)
    void changing(async () => {
      await request.response().catch(() => null);
    });
}

async function judged(response: Response): Promise<void> {
  const undisturbed = begun.get(response.request()) ?? undisturbedSince(0);
  const raw = await response.text().catch(() => ''); // a page that was left keeps none
  const [{ authorization = null, cookie }, [entered]] = [
    await response.request().allHeaders(),
    (await response.headersArray()).flatMap(({ name, value }) =>
      name.toLowerCase() === 'set-cookie' ? credentialIn(null, value) || [] : [],
    ),
  ];
  await assertReadable({
    url: response.url(),
    credential: entered ?? credentialIn(authorization, cookie),
    sent: response.request().postData() ?? '',
    raw,
    undisturbed,
  });
}
