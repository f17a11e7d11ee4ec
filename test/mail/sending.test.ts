// A letter in the graph is sent once, by one of any number of processes, also after a crash. It is dropped
// when the person is no longer asked, or wants no mail.
import { afterAll, expect, test } from '@jest/globals';
import { act, api, requested, seenBy, trio } from '../introduction/support.ts';
import { demo, removeCopies } from '../support/demo.ts';
import { cypher, driver } from '../support/graph.ts';
import { startTestServer, Repeating, type TestServer } from '../support/test-server.ts';
import { met } from '../support/people.ts';
import { eventually } from '../support/eventually.ts';
import { mailTo, onlyMailTo, signedIn, withAddress, Browser } from '../support/browser.ts';
import {
  addressed,
  afterHold,
  holdMail,
  hour,
  lettersDone,
  mailProcess,
  minute,
  runAtOnce,
  sendAskedTo,
  waitingLetters,
} from './support.ts';

const servers: TestServer[] = [];
afterAll(async () => {
  for (const { server } of servers) await server.close();
});

/** Three people, of whom the connector is asked and the mail about it is held back. */
async function withHeldMail() {
  const three = await trio();
  const email = await withAddress(three.connector);
  await holdMail(three.connector);
  const id = await requested(three);
  expect(await waitingLetters(three.connector)).toEqual([id]);
  return { ...three, email, id };
}
type HeldMail = Awaited<ReturnType<typeof withHeldMail>>;
const set =
  (properties: object) =>
  ({ connector }: HeldMail) =>
    cypher('MATCH (p:Person {id: $id}) SET p += $properties', { id: connector.id, properties });
const reasonsToDrop: Record<string, (held: HeldMail) => Promise<unknown>> = {
  'the asker withdrew it': ({ asker, id }) =>
    act(api(), asker, 'withdrawIntroduction', { introductionId: id }),
  'the ask is closed': ({ asker, ask }) => asker.do('closeAsk', { askId: ask }),
  'the connector declined already': ({ connector, id }) =>
    act(api(), connector, 'declineIntroduction', { introductionId: id }),
  'the connector passed it on already': ({ connector, id }) =>
    act(api(), connector, 'passOn', { introductionId: id }),
  'the asker withdrew the trust': ({ asker, connector }) =>
    asker.do('withdrawTrust', { personId: connector.id }),
  'the connector blocked the asker': ({ asker, connector }) => connector.do('block', { personId: asker.id }),
  'the asker blocked the connector': ({ asker, connector }) => asker.do('block', { personId: connector.id }),
  'seven days passed': ({ id }) =>
    cypher(
      'MATCH (i:Introduction {id: $id}) SET i.at = i.at - 604800000, i.expiresAt = i.expiresAt - 604800000',
      { id },
    ),
  'the asker deleted the account': async ({ asker }) =>
    (await signedIn(asker)).do('deleteAccount', { sharedEntries: 'REMOVE' }),
  'the connector wants no mail': ({ connector }) => connector.do('setMail', { asked: false }),
  'the connector paused': set({ pausedUntil: Date.now() + hour }),
  'the connector has no address': ({ connector }) =>
    cypher('MATCH (p:Person {id: $id}) REMOVE p.email', { id: connector.id }),
  'the connector belongs to a demonstration house': set({ house: 'demo_of_nobody' }),
};

test.each(Object.keys(reasonsToDrop))(
  'sendAsked: drops the letter when, before it is sent, %s',
  async (reason) => {
    const held = await withHeldMail();
    await reasonsToDrop[reason]?.(held);
    expect([
      await sendAskedTo(held.email),
      await waitingLetters(held.connector),
      await mailTo(held.email),
    ]).toEqual([[], [], []]);
  },
);

test('sendAsked: sends the letter when nothing changed', async () => {
  const held = await withHeldMail();
  expect(await sendAskedTo(held.email)).toMatchObject([
    { to: held.email, text: expect.stringContaining(`${api()}/introductions`) },
  ]);
  expect(await waitingLetters(held.connector)).toEqual([]);
});

test('sendAsked: drops the letter to a connector or candidate over the weekly cap', async () => {
  const three = await trio();
  const [connector, candidate] = [await withAddress(three.connector), await withAddress(three.candidate)];
  for (const who of [three.connector, three.candidate]) await holdMail(who);
  await cypher(
    `MATCH (b:Person {id: $id}) UNWIND range(1, 3) AS n
      CREATE (:Introduction {id: 'introduction_' + randomUUID(), kind: 'REQUEST', at: $now, expiresAt: $now,
      withdrawn: false})-[:CONNECTOR {place: 1, at: $now}]->(b)`,
    { id: three.connector.id, now: Date.now() },
  );
  const over = await requested(three);
  expect([
    (await seenBy(three.asker, over))?.state,
    await waitingLetters(three.connector),
    await sendAskedTo(connector),
  ]).toEqual(['WAITING', [over], []]);
  const next = await trio();
  const email = await withAddress(next.candidate);
  await cypher('MATCH (c:Person {id: $id}) SET c.weeklyCap = 0', { id: next.candidate.id });
  await holdMail(next.candidate);
  const passed = await requested(next);
  await act(api(), next.connector, 'passOn', { introductionId: passed });
  expect([
    (await seenBy(next.connector, passed))?.state,
    await waitingLetters(next.candidate),
    await sendAskedTo(email),
  ]).toEqual(['WAITING', [passed], []]);
  expect(await mailTo(candidate)).toEqual([]);
});

test('visitDemo: nobody in a demonstration house has an address', async () => {
  const ids = await demo();
  expect(
    await cypher('MATCH (p:Person {house: $demo}) WHERE p.email IS NOT NULL RETURN p', { demo: ids.demo }),
  ).toEqual([]);
  await removeCopies(ids);
});

test('sendAsked: letters within an hour of the last one wait for its end and are then one mail', async () => {
  const [three, others] = [await trio(), [await trio(), await trio()]];
  const email = await withAddress(three.connector);
  await requested(three);
  await onlyMailTo(email);
  await lettersDone(three.connector);
  for (const other of others) {
    await met(other.asker, three.connector);
    await cypher(
      `MATCH (a:Person {id: $a}), (b:Person {id: $b}), (:Ask {id: $ask})-[s:SURFACED]->(c)
        SET s.connectors = [b.id]
      CREATE (a)-[:TRUSTS {weight: 0.7, since: 0, reads: 'NOTHING'}]->(b), (b)-[:VOUCHES {weight: 1.0,
        since: 0}]->(c)`,
      { a: other.asker.id, b: three.connector.id, ask: other.ask },
    );
    await requested({ ...other, connector: three.connector });
  }
  expect(await sendAskedTo(email, Date.now() + 50 * minute)).toEqual([]);
  expect(await sendAskedTo(email, Date.now() + hour)).toHaveLength(1);
  expect([await waitingLetters(three.connector), (await mailTo(email)).length]).toEqual([[], 1]);
});

test('sendAsked: sent once by three processes at the same moment', async () => {
  const held = await withHeldMail();
  const senders = [mailProcess(held.email), mailProcess(held.email), mailProcess(held.email)];
  await runAtOnce(
    held.connector,
    senders.map((sender) => () => sender.sendAsked(afterHold())),
  );
  expect(senders.flatMap(({ mails }) => mails)).toHaveLength(1);
  expect(await waitingLetters(held.connector)).toEqual([]);
});

test('sendAsked: another process sends what a dead process had claimed, after five minutes', async () => {
  const held = await withHeldMail();
  const neverDelivers = () => new Promise<void>(() => {});
  const now = afterHold();
  void mailProcess(held.email, neverDelivers).sendAsked(now);
  await eventually(async () => {
    const [person] = await cypher<{ from: number }>('MATCH (p:Person {id: $id}) RETURN p.mailFrom AS from', {
      id: held.connector.id,
    });
    expect(person?.from).toBeGreaterThan(now);
  });
  expect(await sendAskedTo(held.email, now + minute)).toEqual([]);
  expect(await sendAskedTo(held.email, now + 5 * minute)).toHaveLength(1);
});

test('sendAsked: waits twice as long each time the mail server refuses for now', async () => {
  const held = await withHeldMail();
  const busy = mailProcess(held.email, async ({ to }) => {
    throw Object.assign(new Error(`${to} later`), { responseCode: 451, code: 'EENVELOPE' });
  });
  const now = afterHold();
  for (const wait of [5, 10, 20]) {
    // Due for this sender, and not yet for the server of the run.
    await cypher('MATCH (p:Person {id: $id})<-[:TO]-(l:Letter) SET l.due = $now, p.mailFrom = $now', {
      id: held.connector.id,
      now,
    });
    await expect(busy.sendAsked(now)).rejects.toThrow('later');
    expect(
      await cypher('MATCH (p:Person {id: $id})<-[:TO]-(l:Letter) RETURN l.due AS due, p.mailFrom AS from', {
        id: held.connector.id,
      }),
    ).toEqual([{ due: now + wait * minute, from: now + wait * minute }]);
  }
  expect(await sendAskedTo(held.email, now + 20 * minute)).toHaveLength(1);
});

test('sendAsked: gives up when the mail server refuses for good, and logs it without address', async () => {
  const held = await withHeldMail();
  const refusing = mailProcess(held.email, async ({ to }) => {
    throw Object.assign(new Error(`no ${to}`), { responseCode: 550, code: 'EENVELOPE' });
  });
  await refusing.sendAsked(afterHold());
  expect(await waitingLetters(held.connector)).toEqual([]);
  expect(refusing.logged.join('')).toContain('EENVELOPE');
  for (const word of [held.email, held.connector.id, held.id])
    expect(refusing.logged.join('')).not.toContain(word);
});

test('requestIntroduction: a transaction run twice creates one letter, which waits', async () => {
  const testServer = await startTestServer({ graph: new Repeating(driver()) });
  servers.push(testServer);
  const three = await trio();
  const email = await withAddress(three.connector);
  await holdMail(three.connector);
  const id = await requested(three, {}, testServer.api);
  expect(await waitingLetters(three.connector)).toEqual([id]);
  expect(await sendAskedTo(email)).toHaveLength(1);
});

test('deleteAccount: deletes the letters to the person', async () => {
  const held = await withHeldMail();
  await (await signedIn(held.connector)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  expect(await cypher('MATCH (l:Letter {about: $id}) RETURN l', { id: held.id })).toEqual([]);
});

test('setMail: the locale is the language of mails; no link chooses it', async () => {
  const { who, email } = await addressed();
  const chosen = async () =>
    (await who.ask<{ viewer: { mail: { locale: string | null } } }>('{ viewer { mail { locale } } }')).data
      .viewer.mail.locale;
  await new Browser().do('requestSignIn', { email, locale: 'EN' });
  await new Browser().do('signIn', { code: (await onlyMailTo(email)).code });
  expect(await chosen()).toBeNull();
  expect((await who.do('setMail', { locale: 'EN' }, 'mail { locale }'))['mail']).toEqual({ locale: 'EN' });
  await who.do('setMail', { asked: true });
  expect(await chosen()).toBe('EN');
});
