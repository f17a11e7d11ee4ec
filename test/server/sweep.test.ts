// The sweep removes what is past its time.
import { expect, test } from '@jest/globals';
import { sweep } from '../../api/server/sweep.ts';
import { hashOf } from '../../api/request/secret.ts';
import { Browser, linkFor, signedIn } from '../support/browser.ts';
import { cypher, graph } from '../support/graph.ts';
import { someone } from '../support/people.ts';

test('sweep: removes expired links, sessions and invitations, and no others', async () => {
  const me = await someone();
  const [code, kept] = [await linkFor(me), await linkFor(me)];
  const browser = await signedIn(me);
  const hash = hashOf(browser.cookie?.split('=')[1] ?? '');
  const { invitation } = (await browser.do(
    'createInvitation',
    { level: 'KNOWN' },
    'invitation { id }',
  )) as unknown as { invitation: { id: string } };
  await cypher(
    `MATCH (l:SignInLink {hash: $link}) MATCH (s:Session {hash: $hash}) MATCH (i:Invitation {id: $id})
     SET l.until = 1, s.expiresAt = 1, i.expiresAt = 1`,
    { link: hashOf(code), hash, id: invitation.id },
  );
  await sweep(graph(), Date.now());
  expect(
    await cypher(
      `MATCH (n) WHERE (n:SignInLink AND n.hash = $link) OR (n:Session AND n.hash = $hash) OR (n:Invitation
       AND n.id = $id) RETURN n`,
      { link: hashOf(code), hash, id: invitation.id },
    ),
  ).toEqual([]);
  expect((await new Browser().do('signIn', { code: kept })).problems).toEqual([]);
});
