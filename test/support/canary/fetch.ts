/**
 * Every request of every test goes through here: private texts get a canary before they are sent, responses
 * are searched for canaries their receiver may not see, and the test gets them without canaries.
 */
import { afterEach, expect } from '@jest/globals';
import { assertReadable, credentialIn } from './answer.ts';
import { changing, undisturbedSince } from './changes.ts';
import { marked } from './mark.ts';
import { findings, recordFindings, tokensIn } from './register.ts';
import { allChecked } from './socket.ts';
import { checkEvents } from './event-stream.ts';
import { strip } from './token.ts';

const send = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const headers = new Headers(input instanceof Request ? input.headers : init?.headers);
  const credential = credentialIn(headers.get('authorization'), headers.get('cookie'));
  const sent = typeof init?.body === 'string' ? marked(init.body, credential) : '';
  const changes = sent.includes('mutation');
  const undisturbed = undisturbedSince(changes ? 1 : 0);
  const request = () => send(input, sent === '' ? init : { ...init, body: sent });
  const response = changes ? await changing(request) : await request();
  if (response.headers.get('content-type')?.startsWith('text/event-stream'))
    return checkEvents(response, { url, credential, sent, undisturbed: undisturbedSince(0) });
  const raw = await response.clone().text();
  recordFindings(
    ...tokensIn(JSON.stringify([...response.headers])).map(
      ({ as }) => `A private text (${as}) stands in the headers of ${new URL(url).pathname}.`,
    ),
  );
  // A response that signs a person in is received by that person.
  const entered = response.headers
    .getSetCookie()
    .map((cookie) => credentialIn(null, cookie))
    .find(Boolean);
  await assertReadable({ url, credential: entered ?? credential, sent, raw, undisturbed });
  const shown = strip(raw);
  return shown === raw
    ? response
    : new Response(shown, {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
      });
};

afterEach(async () => {
  await allChecked();
  expect(findings()).toEqual([]);
});
