// Limits on mails with links are kept in silence: the answer is the same, and no letter goes out.
import { expect, test } from '@jest/globals';
import { Browser, newAddress, withAddress } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { openTestServer } from '../support/open-test-server.ts';
import { someone } from '../support/people.ts';

test('requestSignIn and acceptInvitation: past a limit the answer is the same, and no letter comes', async () => {
  const { api, mails } = await openTestServer();
  const [email, stranger] = [await withAddress(await someone()), newAddress()];
  const link = String((await (await someone()).do('createInvitation', { level: 'KNOWN' }, 'link'))['link']);
  const send = async (to: string, accepting: boolean) => {
    const {
      expiresAt: _then,
      mark,
      ...answer
    } = accepting
      ? await new Browser(api).do('acceptInvitation', { code: link.split('#')[1], email: to }, 'mark')
      : await new Browser(api).do('requestSignIn', { email: to }, 'expiresAt mark');
    expect(mark).toMatch(/^mark_/);
    return answer;
  };
  const answers = [];
  for (let i = 0; i < 9; i++)
    for (const to of [email, stranger, newAddress()]) answers.push(await send(to, i % 3 === 0));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"problems":[]}']));
  await eventually(async () => expect(mails.filter(({ to }) => to === email)).toHaveLength(3));
  expect(mails.filter(({ to }) => to === stranger).length).toBeLessThanOrEqual(3);
});
