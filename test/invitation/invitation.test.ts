// createInvitation, invitation, acceptInvitation and withdrawInvitation between people with accounts.
import { beforeEach, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { cypher } from '../support/graph.ts';
import { met, send, someone, type Someone } from '../support/people.ts';

let me: Someone;
let guest: Someone;
beforeEach(async () => {
  [me, guest] = await Promise.all([someone({ name: 'Inès' }), someone({ name: 'Jun' })]);
});

interface Shown {
  id: string;
  inviterName: string;
  words: string | null;
  mine: boolean;
  level: string | null;
  createdAt: string;
  expiresAt: string;
}
const all = 'id inviterName words mine level createdAt expiresAt';
const gone = [
  {
    __typename: 'NotFound',
    message: expect.stringContaining('This invitation leads nowhere'),
    path: ['input', 'code'],
  },
];
const accept = (who: Someone, code: string, level = 'TRUSTED') =>
  who.do('acceptInvitation', { code, level }, 'person { id name myTrust { level reads readsFrom } }');

async function invite(
  who: Someone,
  input: object = { level: 'FULL', words: 'Come and see' },
): Promise<{ id: string; code: string }> {
  const { link, invitation, problems } = (await who.do(
    'createInvitation',
    input,
    `link invitation { ${all} }`,
  )) as unknown as { link: string; invitation: Shown; problems: object[] };
  expect(problems).toEqual([]);
  const [, code = ''] = /^http:\/\/localhost:\d+\/invitation#([\w-]{43})$/.exec(link) ?? [];
  return { id: invitation.id, code };
}
const shown = async (who: Someone, code: string, fields = 'inviterName words mine level expiresAt') =>
  (
    await send<{ invitation: Shown | null }>(
      { query: `query ($code: String!) { invitation(code: $code) { ${fields} } }`, variables: { code } },
      who.token,
    )
  ).data.invitation;
const ties = async (a: Someone, b: Someone) =>
  await cypher<{ type: string; weight: number | null; reads: string | null }>(
    `MATCH (:Person {id: $a})-[r]->(:Person {id: $b}) RETURN type(r) AS type, r.weight AS weight,
     r.reads AS reads ORDER BY type`,
    { a: a.id, b: b.id },
  );
const open = async (who: Someone) =>
  (
    await who.ask<{ viewer: { invitations: { edges: { node: Shown }[] } } }>(
      `{ viewer { invitations { edges { node { ${all} } } } } }`,
    )
  ).data.viewer.invitations.edges.map(({ node }) => node);

test('invitation: whoever has the link sees inviter and words, the inviter alone sees the level', async () => {
  const before = Date.now();
  const { code } = await invite(me);
  for (const who of [await someone(), guest])
    expect(await shown(who, code)).toEqual({
      inviterName: 'Inès',
      words: 'Come and see',
      mine: false,
      level: null,
      expiresAt: expect.any(String),
    });
  const mine = await shown(me, code);
  expect(mine).toMatchObject({ mine: true, level: 'FULL' });
  const made = Date.parse(mine?.expiresAt ?? '') - 14 * 24 * 3_600_000;
  expect([made >= before, made <= Date.now()]).toEqual([true, true]);
});

test('createInvitation: the graph holds the hash of the code alone, and a retry gets no link', async () => {
  const input = { key: 'k', level: 'KNOWN' };
  const first = await me.do('createInvitation', input, 'link invitation { id }');
  const code = String(first['link']).split('#')[1] ?? '';
  expect(await me.do('createInvitation', input, 'link invitation { id }')).toEqual({ ...first, link: null });
  const rows = JSON.stringify(
    await cypher('MATCH (:Person {id: $id})--(n) RETURN properties(n) AS of', { id: me.id }),
  );
  expect([rows.includes(hashOf(code)), rows.includes(code)]).toEqual([true, false]);
});

test('acceptInvitation: the two have met and trust each other at their levels from now on', async () => {
  const before = Date.now();
  const { code } = await invite(me);
  const { person, problems } = await accept(guest, code, 'KNOWN');
  expect([person, problems]).toEqual([
    { id: me.id, name: 'Inès', myTrust: { level: 'KNOWN', reads: 'SINCE', readsFrom: expect.any(String) } },
    [],
  ]);
  expect(Date.parse((person as { myTrust: { readsFrom: string } }).myTrust.readsFrom)).toBeGreaterThanOrEqual(
    before,
  );
  expect(await ties(me, guest)).toEqual([
    { type: 'MET', weight: null, reads: null },
    { type: 'TRUSTS', weight: 1, reads: 'SINCE' },
  ]);
  expect(await ties(guest, me)).toEqual([
    { type: 'MET', weight: null, reads: null },
    { type: 'TRUSTS', weight: 0.4, reads: 'SINCE' },
  ]);
  expect(await shown(me, code)).toBeNull();
});

test('acceptInvitation: leaves an existing trust', async () => {
  await met(me, guest);
  await me.do('setTrust', { personId: guest.id, level: 'KNOWN', reads: 'EVERYTHING' });
  const { code } = await invite(me);
  await accept(guest, code);
  expect(await ties(me, guest)).toContainEqual({ type: 'TRUSTS', weight: 0.4, reads: 'EVERYTHING' });
  expect(await ties(guest, me)).toContainEqual({ type: 'TRUSTS', weight: 0.7, reads: 'SINCE' });
});

test('acceptInvitation: the own invitation is a Conflict and stays open', async () => {
  const { code } = await invite(me);
  expect((await accept(me, code)).problems).toMatchObject([
    {
      __typename: 'Conflict',
      message: expect.stringContaining('This is your own invitation'),
      path: ['input', 'code'],
    },
  ]);
  expect((await accept(guest, code)).problems).toEqual([]);
});

test('invitation and acceptInvitation: used, withdrawn, expired, unknown and blocked get the same answer', async () => {
  const [used, withdrawn, expired, blocked] = [
    await invite(me),
    await invite(me),
    await invite(me),
    await invite(me),
  ];
  await accept(await someone(), used.code);
  expect((await me.do('withdrawInvitation', { invitationId: withdrawn.id })).problems).toEqual([]);
  await cypher('MATCH (i:Invitation {id: $id}) SET i.expiresAt = $now', { id: expired.id, now: Date.now() });
  const shut = await someone();
  await cypher('MATCH (a:Person {id: $me}), (b:Person {id: $shut}) CREATE (a)-[:BLOCKS {since: 0}]->(b)', {
    me: me.id,
    shut: shut.id,
  });
  for (const [who, code] of [
    [guest, used.code],
    [guest, withdrawn.code],
    [guest, expired.code],
    [guest, nanoid(43)],
    [guest, ''],
    [shut, blocked.code],
  ] as const) {
    expect(await shown(who, code)).toBeNull();
    expect(await accept(who, code)).toEqual({ person: null, problems: gone });
  }
  expect((await accept(guest, blocked.code)).problems).toEqual([]);
});

test('acceptInvitation: an invitation of somebody the guest blocked is NotFound', async () => {
  const { code } = await invite(me);
  await cypher('MATCH (a:Person {id: $guest}), (b:Person {id: $me}) CREATE (a)-[:BLOCKS {since: 0}]->(b)', {
    me: me.id,
    guest: guest.id,
  });
  expect((await accept(guest, code)).problems).toEqual(gone);
  expect(await shown(guest, code)).toBeNull();
});

test('acceptInvitation: one of four at once is accepted', async () => {
  const { code } = await invite(me);
  const guests = await Promise.all(Array.from({ length: 4 }, () => someone()));
  const all = await Promise.all(guests.map((one) => accept(one, code)));
  expect(all.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
  expect(await cypher('MATCH (:Person {id: $id})<-[:MET]-(p) RETURN p.id', { id: me.id })).toHaveLength(1);
});

test('acceptInvitation: a retry with the key gets the same answer', async () => {
  const { code } = await invite(me);
  const input = { key: 'k', code, level: 'KNOWN' };
  const first = await guest.do('acceptInvitation', input, 'person { id }');
  expect([first, await guest.do('acceptInvitation', input, 'person { id }')]).toEqual([
    { person: { id: me.id }, problems: [] },
    first,
  ]);
});

async function fullyTrusting(who: Someone): Promise<void> {
  const { full } = (
    await cypher<{ full: number }>("MATCH (h:House {id: 'house'}) RETURN h.fullTrusts AS full")
  )[0] ?? { full: 0 };
  await cypher(
    `MATCH (a:Person {id: $id}) UNWIND range(1, $full) AS i
     CREATE (b:Person {id: $prefix + i, name: 'x', words: [], tie: 1, open: false, weeklyCap: 3})
     CREATE (a)-[:MET {since: 0}]->(b)
     CREATE (a)-[:TRUSTS {weight: 1.0, since: 0, reads: 'NOTHING'}]->(b)`,
    { id: who.id, full, prefix: `person_${nanoid()}` },
  );
}

test('acceptInvitation: past the limit of FULL the guest is told, the inviter trusts at TRUSTED in silence', async () => {
  const { code } = await invite(me);
  await Promise.all([fullyTrusting(guest), fullyTrusting(me)]);
  expect((await accept(guest, code, 'FULL')).problems).toMatchObject([
    { __typename: 'LimitReached', path: ['input', 'level'], retryAt: null },
  ]);
  expect(await ties(guest, me)).toEqual([]);
  expect((await accept(guest, code, 'TRUSTED')).problems).toEqual([]);
  expect(await ties(me, guest)).toContainEqual({ type: 'TRUSTS', weight: 0.7, reads: 'SINCE' });
});

test('createInvitation: ten may be open; withdrawn, used and expired ones do not count', async () => {
  const made = [];
  for (let i = 0; i < 10; i++) made.push(await invite(me, { level: 'KNOWN' }));
  const refused = await me.do('createInvitation', { level: 'KNOWN' }, 'link invitation { id }');
  expect(refused).toEqual({
    link: null,
    invitation: null,
    problems: [
      {
        __typename: 'LimitReached',
        message: 'One can have 10 invitations open.',
        path: null,
        retryAt: expect.any(String),
      },
    ],
  });
  await accept(guest, made[0]?.code ?? '');
  await me.do('withdrawInvitation', { invitationId: made[1]?.id });
  await cypher('MATCH (i:Invitation {id: $id}) SET i.expiresAt = 1', { id: made[2]?.id });
  expect((await open(me)).map(({ id }) => id).sort()).toEqual(
    made
      .slice(3)
      .map(({ id }) => id)
      .sort(),
  );
  for (let i = 0; i < 3; i++) await invite(me);
  expect((await me.do('createInvitation', { level: 'KNOWN' })).problems).toHaveLength(1);
});

test('withdrawInvitation: an invitation of somebody else or not open is NotFound', async () => {
  const { id, code } = await invite(me);
  expect((await guest.do('withdrawInvitation', { invitationId: id })).problems).toMatchObject([
    { __typename: 'NotFound', path: ['input', 'invitationId'] },
  ]);
  await accept(guest, code);
  expect((await me.do('withdrawInvitation', { invitationId: id })).problems).toHaveLength(1);
});

test('createInvitation and acceptInvitation: are a Conflict in a demonstration copy', async () => {
  const { code } = await invite(me);
  await cypher("MATCH (p:Person {id: $id}) SET p.house = 'house_x'", { id: guest.id });
  expect((await guest.do('createInvitation', { level: 'KNOWN' })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  expect((await accept(guest, code)).problems).toMatchObject([{ __typename: 'Conflict' }]);
  expect(await open(guest)).toEqual([]);
  expect(await ties(guest, me)).toEqual([]);
});

test('createInvitation: words have at most 2,000 characters, and blank words are null', async () => {
  expect(
    (await me.do('createInvitation', { level: 'KNOWN', words: 'x'.repeat(2001) })).problems,
  ).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'words'] }]);
  const { code } = await invite(me, { level: 'KNOWN', words: '  ' });
  expect((await shown(guest, code))?.words).toBeNull();
});
