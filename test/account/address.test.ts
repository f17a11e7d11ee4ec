// changeAddress and confirmAddress: another address, confirmed from the present one and the new one.
import { expect, test } from '@jest/globals';
import { linkFor, newAddress, onlyMailTo, signedIn, withAddress, Browser } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { someone, type Someone } from '../support/people.ts';

const addressOf = async ({ id }: Someone) =>
  (await cypher<{ email: string }>('MATCH (p:Person {id: $id}) RETURN p.email AS email', { id }))[0]?.email;
/** The code of the link in the mail to an address. */
const codeTo = async (address: string) => /\/address#([\w-]+)/.exec((await onlyMailTo(address)).text)?.[1];

test('changeAddress: with both links the address changes, and other sessions end', async () => {
  const me = await someone({ name: 'Inès' });
  const [present, next] = [await withAddress(me), newAddress()];
  const [browser, elsewhere] = [await signedIn(me), await signedIn(me)];
  expect((await browser.do('changeAddress', { email: next }, 'expiresAt')).problems).toEqual([]);
  const codes = [await codeTo(present), await codeTo(next)];
  const confirm = (code: string | undefined, by = browser) => by.do('confirmAddress', { code }, 'changed');
  expect(await confirm(codes[1])).toMatchObject({ changed: false, problems: [] });
  expect(await confirm(codes[1])).toMatchObject({ changed: false, problems: [] });
  expect(await addressOf(me)).toBe(present);
  const stranger = await signedIn(await someone());
  expect((await confirm(codes[0], stranger)).problems).toMatchObject([{ __typename: 'NotFound' }]);
  await expect(confirm(codes[0], new Browser())).rejects.toThrow('UNAUTHENTICATED');
  const code = await linkFor(me);
  expect(await confirm(codes[0])).toMatchObject({ changed: true, problems: [] });
  expect(await addressOf(me)).toBe(next);
  expect([await browser.who(), await elsewhere.who()]).toEqual(['Inès', null]);
  expect((await new Browser().do('signIn', { code })).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect((await confirm(codes[0])).problems).toMatchObject([{ __typename: 'NotFound' }]);
});

test('changeAddress: to the address of another account is answered alike, and confirmed it is a Conflict', async () => {
  const [me, other] = [await someone(), await someone()];
  const [present, taken] = [await withAddress(me), await withAddress(other)];
  const browser = await signedIn(me);
  expect((await browser.do('changeAddress', { email: taken }, 'expiresAt')).problems).toEqual([]);
  await browser.do('confirmAddress', { code: await codeTo(present) });
  expect((await browser.do('confirmAddress', { code: await codeTo(taken) })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  expect([await addressOf(me), await addressOf(other)]).toEqual([present, taken]);
});

test('changeAddress: needs a session that has just begun, an address, and is limited', async () => {
  const me = await someone();
  await withAddress(me);
  const browser = await signedIn(me);
  await expect(me.do('changeAddress', { email: newAddress() })).rejects.toThrow('closed to tokens');
  expect((await browser.do('changeAddress', { email: 'nothing' })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'email'] },
  ]);
  expect((await browser.do('changeAddress', { email: newAddress() })).problems).toEqual([]);
  await cypher('MATCH (:Person {id: $id})-[:ENTERED]->(s) SET s.createdAt = s.createdAt - 600001', {
    id: me.id,
  });
  expect((await browser.do('changeAddress', { email: newAddress() })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  for (let asked = 0; asked < 2; asked += 1) await browser.do('changeAddress', { email: newAddress() });
  expect((await browser.do('changeAddress', { email: newAddress() })).problems).toMatchObject([
    { __typename: 'LimitReached' },
  ]);
});
