// What is noted is sent once, by one of any number of processes, after a crash as well; and not where nothing is asked any more, or no mail is wanted.
import { afterAll, expect, test } from '@jest/globals';
import { act, api, requested, told, trio } from '../introduction/support.ts';
import { demo, removeCopies } from '../support/demo.ts';
import { cypher } from '../support/graph.ts';
import { startTestServer, Repeating, type House } from '../support/test-server.ts';
import { met } from '../support/people.ts';
import {
  linkFor,
  mailTo,
  newAddress,
  onlyMailTo,
  signedIn,
  withAddress,
  Browser,
} from '../support/browser.ts';
import { driver } from '../support/graph.ts';
import { addressed, atOnce, held, hour, later, minute, noted, process, sentTo, settled } from './support.ts';

const houses: House[] = [];
afterAll(async () => {
  for (const { server } of houses) await server.close();
});

/** A trio of whom the connector is asked and has not heard of it yet. */
async function pending() {
  const three = await trio();
  const email = await withAddress(three.connector);
  await held(three.connector);
  const id = await requested(three);
  expect(await noted(three.connector)).toEqual([id]);
  return { ...three, email, id };
}
type Pending = Awaited<ReturnType<typeof pending>>;
const set =
  (properties: object) =>
  ({ connector }: Pending) =>
    cypher('MATCH (p:Person {id: $id}) SET p += $properties', { id: connector.id, properties });
const nothing: Record<string, (it: Pending) => Promise<unknown>> = {
  'it was taken back': ({ asker, id }) => act(api(), asker, 'withdrawIntroduction', { introductionId: id }),
  'the ask is over': ({ asker, ask }) => asker.do('closeAsk', { askId: ask }),
  'the connector declined already': ({ connector, id }) =>
    act(api(), connector, 'declineIntroduction', { introductionId: id }),
  'the connector passed it on already': ({ connector, id }) =>
    act(api(), connector, 'passOn', { introductionId: id }),
  'the asker trusts the connector no longer': ({ asker, connector }) =>
    asker.do('withdrawTrust', { personId: connector.id }),
  'the connector blocked the asker': ({ asker, connector }) => connector.do('block', { personId: asker.id }),
  'the asker blocked the connector': ({ asker, connector }) => asker.do('block', { personId: connector.id }),
  'seven days passed': ({ id }) =>
    cypher(
      'MATCH (i:Introduction {id: $id}) SET i.at = i.at - 604800000, i.expiresAt = i.expiresAt - 604800000',
      { id },
    ),
  'the asker left the house': async ({ asker }) =>
    (await signedIn(asker)).do('deleteAccount', { sharedEntries: 'REMOVE' }),
  'the connector wants no mail': ({ connector }) => connector.do('setMail', { asked: false }),
  'the connector is resting': set({ pausedUntil: Date.now() + hour }),
  'the connector has no address': ({ connector }) =>
    cypher('MATCH (p:Person {id: $id}) REMOVE p.email', { id: connector.id }),
  'the connector is made up, for a demonstration': set({ house: 'demo_of_nobody' }),
};

test.each(Object.keys(nothing))('no letter where, before it is sent, %s', async (why) => {
  const it = await pending();
  await nothing[why]?.(it);
  expect([await sentTo(it.email), await noted(it.connector), await mailTo(it.email)]).toEqual([[], [], []]);
});

test('one where nothing came between', async () => {
  const it = await pending();
  expect(await sentTo(it.email)).toMatchObject([
    { to: it.email, text: expect.stringContaining('https://house.example/introductions') },
  ]);
  expect(await noted(it.connector)).toEqual([]);
});

test('none to somebody over their weekly cap, as connector and as candidate, who never receive it', async () => {
  const three = await trio();
  const [connector, candidate] = [await withAddress(three.connector), await withAddress(three.candidate)];
  for (const who of [three.connector, three.candidate]) await held(who);
  await cypher(
    `MATCH (b:Person {id: $id}) UNWIND range(1, 3) AS n CREATE (:Introduction {id: 'introduction_' + randomUUID(), kind: 'REQUEST', at: $now, expiresAt: $now, withdrawn: false})-[:CONNECTOR {place: 1, at: $now}]->(b)`,
    { id: three.connector.id, now: Date.now() },
  );
  const over = await requested(three);
  expect([
    (await told(three.asker, over))?.state,
    await noted(three.connector),
    await sentTo(connector),
  ]).toEqual(['WAITING', [over], []]);
  const next = await trio();
  const email = await withAddress(next.candidate);
  await cypher('MATCH (c:Person {id: $id}) SET c.weeklyCap = 0', { id: next.candidate.id });
  await held(next.candidate);
  const passed = await requested(next);
  await act(api(), next.connector, 'passOn', { introductionId: passed });
  expect([
    (await told(next.connector, passed))?.state,
    await noted(next.candidate),
    await sentTo(email),
  ]).toEqual(['WAITING', [passed], []]);
  expect(await mailTo(candidate)).toEqual([]);
});

test('a copy of the demonstration house has nobody to write to', async () => {
  const ids = await demo();
  expect(
    await cypher('MATCH (p:Person {house: $demo}) WHERE p.email IS NOT NULL RETURN p', { demo: ids.demo }),
  ).toEqual([]);
  await removeCopies(ids);
});

test('what comes within an hour waits for its end, and is then one letter', async () => {
  const [three, others] = [await trio(), [await trio(), await trio()]];
  const email = await withAddress(three.connector);
  await requested(three);
  await onlyMailTo(email);
  await settled(three.connector);
  for (const other of others) {
    await met(other.asker, three.connector);
    await cypher(
      `MATCH (a:Person {id: $a}), (b:Person {id: $b}), (:Ask {id: $ask})-[s:SURFACED]->(c) SET s.connectors = [b.id]
      CREATE (a)-[:TRUSTS {weight: 0.7, since: 0, reads: 'NOTHING'}]->(b), (b)-[:VOUCHES {weight: 1.0, since: 0}]->(c)`,
      { a: other.asker.id, b: three.connector.id, ask: other.ask },
    );
    await requested({ ...other, connector: three.connector });
  }
  expect(await sentTo(email, Date.now() + 50 * minute)).toEqual([]);
  expect(await sentTo(email, Date.now() + hour)).toHaveLength(1);
  expect([await noted(three.connector), (await mailTo(email)).length]).toEqual([[], 1]);
});

test('of several processes that look at the same moment one sends it', async () => {
  const it = await pending();
  const processes = [process(), process(), process()];
  await atOnce(
    it.connector,
    processes.map((one) => () => one.asked(later())),
  );
  expect(processes.flatMap(({ mails }) => mails.filter(({ to }) => to === it.email))).toHaveLength(1);
  expect(await noted(it.connector)).toEqual([]);
});

test('what a process had hold of when it died is sent once its time is over', async () => {
  const it = await pending();
  const dying = process(() => new Promise(() => {}));
  const now = later();
  void dying.asked(now).catch(() => {}); // never heard of again
  await reached(() =>
    cypher('MATCH (p:Person {id: $id}) WHERE p.mailFrom > $now RETURN p', { id: it.connector.id, now }),
  );
  expect(await sentTo(it.email, now + minute)).toEqual([]);
  expect(await sentTo(it.email, now + 5 * minute)).toHaveLength(1);
});
const reached = async (rows: () => Promise<unknown[]>) => {
  while ((await rows()).length === 0) await new Promise(setImmediate);
};

test('what the mail server does not take now is kept for later, ever later', async () => {
  const it = await pending();
  const busy = process(async ({ to }) => {
    throw Object.assign(new Error(`${to} later`), { responseCode: 451, code: 'EENVELOPE' });
  });
  const now = later();
  for (const wait of [5, 10, 20]) {
    await cypher('MATCH (p:Person {id: $id})<-[:TO]-(l:Letter) SET l.due = 0, p.mailFrom = 0', {
      id: it.connector.id,
    }); // before whatever else is due
    await expect(busy.asked(now)).rejects.toThrow('later');
    expect(
      await cypher('MATCH (p:Person {id: $id})<-[:TO]-(l:Letter) RETURN l.due AS due, p.mailFrom AS from', {
        id: it.connector.id,
      }),
    ).toEqual([{ due: now + wait * minute, from: now + wait * minute }]);
  }
  expect(await sentTo(it.email, now + 20 * minute)).toHaveLength(1);
});

test('what it will never take is given up, and logged without address', async () => {
  const it = await pending();
  const refusing = process(async ({ to }) => {
    if (to === it.email) throw Object.assign(new Error(`no ${to}`), { responseCode: 550, code: 'EENVELOPE' });
  });
  await refusing.asked(later());
  expect(await noted(it.connector)).toEqual([]);
  expect(refusing.logged.join('')).toContain('EENVELOPE');
  for (const word of [it.email, it.connector.id, it.id]) expect(refusing.logged.join('')).not.toContain(word);
});

test('a transaction that runs twice notes it once, and it waits in the graph while nobody sends', async () => {
  const house = await startTestServer({ graph: new Repeating(driver()) });
  houses.push(house);
  const three = await trio();
  const email = await withAddress(three.connector);
  await held(three.connector);
  const id = await requested(three, {}, house.api);
  expect(await noted(three.connector)).toEqual([id]);
  expect(await sentTo(email)).toHaveLength(1);
});

test('with whoever leaves the house goes what they were to hear', async () => {
  const it = await pending();
  await (await signedIn(it.connector)).do('deleteAccount', { sharedEntries: 'REMOVE' });
  expect(await cypher('MATCH (l:Letter {about: $id}) RETURN l', { id: it.id })).toEqual([]);
});

test('the language is that of the link one entered by: who merely asks for a link chooses nothing', async () => {
  const { who, email } = await addressed();
  const locale = async () =>
    (
      await cypher<{ locale: string | null }>('MATCH (p:Person {id: $id}) RETURN p.locale AS locale', {
        id: who.id,
      })
    )[0]?.locale;
  await new Browser().do('requestSignIn', { email, locale: 'EN' });
  const { code } = await onlyMailTo(email);
  expect(await locale()).toBeNull();
  await new Browser().do('signIn', { code });
  expect(await locale()).toBe('EN');
  await new Browser().do('signIn', { code: await linkFor(who) }); // one without a language
  expect(await locale()).toBe('EN');
  const [inviter, address] = [await addressed(), newAddress()];
  const [, invitation = ''] = String(
    (await inviter.who.do('createInvitation', { level: 'KNOWN' }, 'link'))['link'],
  ).split('#');
  await new Browser().do('acceptInvitation', {
    code: invitation,
    level: 'KNOWN',
    name: 'New',
    email: address,
    locale: 'EN',
  });
  await new Browser().do('signIn', { code: (await onlyMailTo(address)).code });
  expect(await cypher('MATCH (p:Person {email: $address}) RETURN p.locale AS locale', { address })).toEqual([
    { locale: 'EN' },
  ]);
});
