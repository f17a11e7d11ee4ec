// admin suspend and readmit: within a second the person is out, to others they look like a deleted account, and
// everything comes back.
import { expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { readmit, suspend } from '../../api/account/suspend.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { Listener } from '../activity/support.ts';
import { personWithEverything } from '../account/support.ts';
import { linkFor, mailTo, signedIn, withAddress, Browser } from '../support/browser.ts';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import { eventually } from '../support/eventually.ts';
import { cypher, graph } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { admin, lines } from './support.ts';

/** In this process: to start a command takes seconds. */
const [suspended, readmitted] = [suspend, readmit].map((work) => async (...people: Someone[]) => {
  for (const { id } of people)
    await graph().write(new Deadline(30_000), async (run) => {
      await work(run, id, Date.now());
    });
}) as [(...people: Someone[]) => Promise<void>, (...people: Someone[]) => Promise<void>];

/** Everything around a person, as text: nodes with their properties, and relationships with theirs. */
async function around({ id }: Someone): Promise<string[]> {
  const rows = await cypher<{ row: string }>(
    `MATCH (p:Person {id: $id})-[r]-(n) WHERE NOT n:Session AND NOT n:Token AND NOT n:Retry
     WITH p, r, n, startNode(r) = p AS out
     UNWIND keys(r) + [''] AS name
     WITH r, n, out, name ORDER BY name
     WITH type(r) AS type, out, coalesce(n.id, elementId(n)) AS end, labels(n)[0] AS label,
       collect(name + ':' + coalesce(toStringOrNull(r[name]), '')) AS of
     RETURN type + ' ' + toString(out) + ' ' + label + ' ' + end + ' ' + reduce(t = '', x IN of | t + x + ' ') AS row ORDER BY row`,
    { id },
  );
  return rows.map(({ row }) => row);
}

test('admin suspend: session, token and an open socket end within a second, and nobody lets them in', async () => {
  const me = await someone({ name: 'Inès' });
  const email = await withAddress(me);
  const browser = await signedIn(me);
  const listener = new Listener(me);
  await listener.until(() => listener.heard.length > 0);
  let closed = 0;
  listener.socket?.once('close', () => {
    closed = Date.now();
  });
  const code = await linkFor(me);
  expect(await admin(['suspend', email])).toMatchObject({ code: 0, stdout: `${email}\n` });
  const [{ at }] = (await cypher<{ at: number }>('MATCH (p:Person {id: $id}) RETURN p.suspendedAt AS at', {
    id: me.id,
  })) as [{ at: number }];
  await eventually(async () => expect(listener.socket?.readyState).toBe(WebSocket.CLOSED), 10_000);
  expect(closed - at).toBeLessThan(3_000); // a second on a quiet machine
  expect(await browser.who()).toBeNull();
  expect((await me.ask('{ viewer { person { name } } }')).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
  const fresh = new Browser();
  expect((await fresh.do('signIn', { code })).problems).toMatchObject([{ __typename: 'NotFound' }]);
  expect((await fresh.do('requestSignIn', { email })).problems).toEqual([]);
  const other = await someone();
  const others = await withAddress(other);
  await fresh.do('requestSignIn', { email: others });
  await eventually(async () => expect(await mailTo(others)).toHaveLength(1));
  expect(await mailTo(email)).toEqual([]);
  const token = await admin(['token', email]);
  expect([token.code, token.stdout]).toEqual([1, '']);
});

test('admin readmit: everything is back as it was, and the person signs in anew', async () => {
  const [me, friend] = [await someone({ name: 'Inès' }), await someone({ name: 'Bo' })];
  await personWithEverything(me, friend, `w${nanoid()}`);
  const before = await around(me);
  expect(before.length).toBeGreaterThan(15);
  await suspended(me);
  expect((await around(me)).filter((row) => !/^(SET_ASIDE|REPORTED) /.test(row))).toEqual([]);
  expect((await admin(['suspend', me.id])).stderr).toContain('is suspended already');
  expect((await admin(['readmit', me.id])).code).toBe(0);
  expect(await around(me)).toEqual(before);
  expect((await admin(['readmit', me.id])).stderr).toContain('is not suspended');
  expect(await (await signedIn(me)).who()).toBe('Inès');
  const [log] = await cypher<{ kinds: string[] }>(
    `MATCH (e:SecurityEvent {person: $id}) WHERE e.kind IN ['SUSPENDED', 'READMITTED']
     WITH e ORDER BY e.at RETURN collect(e.kind) AS kinds`,
    { id: me.id },
  );
  expect(log?.kinds).toEqual(['SUSPENDED', 'READMITTED']);
});

test('suspend: a conversation waits for them, and what is said meanwhile they never read', async () => {
  const [me, friend] = [await someone({ name: 'Inès' }), await someone({ name: 'Bo' })];
  const thread = `thread_${nanoid()}`;
  await cypher(
    `MATCH (a:Person {id: $a}), (b:Person {id: $b})
     CREATE (t:Thread {id: $thread, startedAt: 0})
     CREATE (a)-[:TAKES_PART {since: 0}]->(t)<-[:TAKES_PART {since: 0}]-(b)`,
    { a: me.id, b: friend.id, thread },
  );
  await me.do('say', { threadId: thread, text: 'before' });
  await suspended(me);
  const read = async (who: { ask: Someone['ask'] }) =>
    (
      await who.ask<{
        node: { participants: { name: string }[]; messages: { edges: { node: { text: string } }[] } } | null;
      }>(
        `query ($id: ID!) { node(id: $id) { ... on Thread {
           participants { name } messages { edges { node { text } } } } } }`,
        { id: thread },
      )
    ).data.node;
  expect(await read(friend)).toEqual({ participants: [{ name: 'Bo' }], messages: { edges: [] } });
  await friend.do('say', { threadId: thread, text: 'alone' });
  await friend.do('leaveThread', { threadId: thread });
  await readmitted(me);
  const browser = await signedIn(me);
  expect((await read(browser))?.messages.edges.map(({ node }) => node.text)).toEqual(['before']);
});

test('suspend: a project kept with them looks like one kept alone, and survives its removal for them', async () => {
  const [me, friend] = [await someone(), await someone()];
  const project = `project_${nanoid()}`;
  await met(me, friend);
  await cypher(
    `MATCH (a:Person {id: $a}), (b:Person {id: $b})
     CREATE (a)-[:KEEPS {since: 0}]->(:Project {id: $project, title: 'x', createdAt: 0})<-[:KEEPS {since: 0}]-(b)`,
    { a: me.id, b: friend.id, project },
  );
  await suspended(me);
  expect((await friend.do('leaveProject', { projectId: project })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  expect((await friend.do('removeProject', { projectId: project })).problems).toEqual([]);
  expect((await friend.ask('query ($id: ID!) { node(id: $id) { id } }', { id: project })).data).toEqual({
    node: null,
  });
  await readmitted(me);
  const browser = await signedIn(me);
  expect((await browser.ask('query ($id: ID!) { node(id: $id) { id } }', { id: project })).data).toEqual({
    node: { id: project },
  });
});

test('suspend: a perimeter that names only them stays shut when its owner narrows it anew', async () => {
  const [me, friend, third] = [await someone(), await someone(), await someone()];
  const project = `project_${nanoid()}`;
  await Promise.all([met(friend, me), met(friend, third)]);
  await cypher(
    `MATCH (b:Person {id: $b}) CREATE (b)-[:KEEPS {since: 0}]->(:Project {id: $project, title: 'x', createdAt: 0})`,
    { b: friend.id, project },
  );
  await friend.do('setPerimeter', { projectId: project, only: [me.id] });
  await suspended(me);
  await friend.do('setPerimeter', { projectId: project, only: [third.id] });
  await readmitted(me);
  const named = await cypher<{ id: string }>(
    'MATCH (:Person {id: $b})-[:DRAWS]->()-[:ONLY]->(p) RETURN p.id AS id',
    { b: friend.id },
  );
  expect(named).toEqual([{ id: third.id }]);
});

test('suspend: of two who know each other, the first to return does not see the second', async () => {
  const [me, friend] = [await someone({ name: 'Inès' }), await someone({ name: 'Bo' })];
  await met(me, friend);
  await suspended(me, friend);
  await readmitted(me);
  const browser = await signedIn(me);
  const known = async () =>
    (
      await browser.ask<{ viewer: { acquaintances: { edges: { node: { name: string } }[] } } }>(
        '{ viewer { acquaintances { edges { node { name } } } } }',
      )
    ).data.viewer.acquaintances.edges.map(({ node }) => node.name);
  expect(await known()).toEqual([]);
  await readmitted(friend);
  expect(await known()).toEqual(['Bo']);
});

test('admin sessions and tokens: list them without secrets, and end one or all', async () => {
  const me = await someone();
  const email = await withAddress(me);
  const browser = await signedIn(me);
  const made = await browser.do('createToken', { name: 'x', scopes: ['PEOPLE_READ'] }, 'secret token { id }');
  const { id } = made['token'] as { id: string };
  const listed = await admin(['tokens', email]);
  expect(lines(listed.stdout)).toHaveLength(2);
  expect(listed.stdout).toContain(`${id}\t`);
  expect(listed.stdout).not.toContain(String(made['secret']));
  expect(await admin(['tokens', email, '--end', '--only', id])).toMatchObject({ code: 0 });
  expect((await admin(['tokens', email, '--end', '--only', id])).code).toBe(1);
  expect(
    await cypher('MATCH (:Person {id: $id})-[:HOLDS]->(t) RETURN t.id AS id', { id: me.id }),
  ).toHaveLength(1);
  expect(lines((await admin(['sessions', email])).stdout)).toHaveLength(1);
  expect((await admin(['sessions', email, '--end'])).code).toBe(0);
  expect(await browser.who()).toBeNull();
});

test('admin log: says what happened, without texts, addresses or pairs of people', async () => {
  const me = await someone({ name: `Name${nanoid(8)}` });
  const email = await withAddress(me);
  const browser = await signedIn(me);
  await browser.do('signIn', { code: 'wrong' });
  await browser.do('signOut', {});
  const read = async () => lines((await admin(['log', '--days', '1'])).stdout);
  const mine = (await eventually(async () => {
    const all = await read();
    expect(all.some((row) => row.includes('\tSIGN_IN_REFUSED\t'))).toBe(true);
    return all;
  })) as string[];
  const kinds = mine.filter((row) => row.includes(me.id)).map((row) => row.split('\t')[1]);
  expect(kinds).toEqual(['SIGNED_IN', 'SIGNED_OUT']);
  expect(mine.some((row) => /\tCOMMAND\t\tlog\t/.test(row))).toBe(true);
  for (const row of mine) {
    expect(row.match(/person_/g)?.length ?? 0).toBeLessThan(2);
    expect(row).not.toContain(email);
    expect(row).not.toContain(me.name);
  }
});
