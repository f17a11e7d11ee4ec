/**
 * Every request of every test goes through here, whatever sends it: private texts leave with a canary, answers are searched for those
 * their receiver may not see, and come to the test as if nothing had been there.
 */
import { afterEach, expect } from '@jest/globals';
import { demand, proofIn } from './answer.ts';
import { changing, quiet } from './changes.ts';
import { marked } from './mark.ts';
import { findings, tell, tokensIn } from './register.ts';
import { settled } from './socket.ts';
import { strip } from './token.ts';

const send = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const headers = new Headers(input instanceof Request ? input.headers : init?.headers);
  const proof = proofIn(headers.get('authorization'), headers.get('cookie'));
  const sent = typeof init?.body === 'string' ? marked(init.body, proof) : '';
  const changes = sent.includes('mutation');
  const undisturbed = quiet(changes ? 1 : 0);
  const request = () => send(input, sent === '' ? init : { ...init, body: sent });
  const response = changes ? await changing(request) : await request();
  const raw = await response.clone().text();
  tell(
    ...tokensIn(JSON.stringify([...response.headers])).map(
      ({ as }) => `A private text (${as}) stands in the headers of ${new URL(url).pathname}.`,
    ),
  );
  // Whoever enters by an answer receives it as who they are from then on.
  const entered = response.headers
    .getSetCookie()
    .map((cookie) => proofIn(null, cookie))
    .find(Boolean);
  await demand({ url, proof: entered ?? proof, sent, raw, undisturbed });
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
  await settled();
  expect(findings()).toEqual([]);
});
