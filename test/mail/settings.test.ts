// The mail settings of a person: read, changed and exported by that person alone.
import { expect, test } from '@jest/globals';
import { signedIn } from '../support/browser.ts';
import { someone, type Someone } from '../support/people.ts';

const chosen = async (who: Someone) =>
  (await who.ask<{ viewer: { mail: object } }>('{ viewer { mail { asked digest } } }')).data.viewer.mail;
const choose = (who: Someone, input: object) => who.do('setMail', input, 'mail { asked digest }');

test('setMail: by default asked is on and digest NEVER; fields left out stay as they are', async () => {
  const me = await someone();
  expect(await chosen(me)).toEqual({ asked: true, digest: 'NEVER' });
  expect(await choose(me, { digest: 'SUNDAY' })).toEqual({
    mail: { asked: true, digest: 'SUNDAY' },
    problems: [],
  });
  expect(await choose(me, { asked: false })).toEqual({
    mail: { asked: false, digest: 'SUNDAY' },
    problems: [],
  });
  expect(await choose(me, {})).toEqual({ mail: { asked: false, digest: 'SUNDAY' }, problems: [] });
  expect(await choose(me, { asked: true, digest: 'NEVER' })).toEqual({
    mail: { asked: true, digest: 'NEVER' },
    problems: [],
  });
  expect(await chosen(await someone())).toEqual({ asked: true, digest: 'NEVER' });
});

test('setMail: needs the scope people:write, reading needs people:read', async () => {
  const [reading, changing] = [
    await someone({ scopes: ['PEOPLE_READ'] }),
    await someone({ scopes: ['PEOPLE_READ', 'PEOPLE_WRITE'] }),
  ];
  expect(await chosen(reading)).toEqual({ asked: true, digest: 'NEVER' });
  await expect(choose(reading, { asked: false })).rejects.toThrow('people:write');
  expect((await choose(changing, { asked: false })).problems).toEqual([]);
});

test('exportMine: holds the mail settings', async () => {
  const me = await someone();
  await choose(me, { asked: false, digest: 'DAILY' });
  const { json, markdown } = await (await signedIn(me)).do('exportMine', {}, 'json markdown');
  expect(JSON.parse(String(json))).toMatchObject({
    profile: { mailAsked: false, digest: 'DAILY', locale: null },
  });
  expect(markdown).toContain(
    'Un courriel quand on me demande quelque chose : non\n\nUn courriel quand il y a du nouveau : chaque jour',
  );
});
