// A person who is asked something gets one mail, once. It names nobody. Nobody else gets mail.
import { expect, test } from '@jest/globals';
import { createProject, writeEntry } from '../entry/support.ts';
import { act, api, requested, seenBy, trio, type Trio } from '../introduction/support.ts';
import { keepers, keeps, propose } from '../keeper/support.ts';
import { mailTo, onlyMailTo, withAddress } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
import { addressed, lettersDone, waitingLetters } from './support.ts';

type Addresses = Record<'asker' | 'connector' | 'candidate', string>;
async function addresses({ asker, connector, candidate }: Trio): Promise<Addresses> {
  return {
    asker: await withAddress(asker),
    connector: await withAddress(connector),
    candidate: await withAddress(candidate),
  };
}
/** How many mails each of the three got, once no letter waits any more. */
async function mailCounts(three: Trio, { asker, connector, candidate }: Addresses): Promise<number[]> {
  await lettersDone(three.asker, three.connector, three.candidate);
  return await Promise.all([asker, connector, candidate].map(async (email) => (await mailTo(email)).length));
}

test('requestIntroduction, passOn: mail to connector, then candidate, never to the asker', async () => {
  const three = await trio();
  const to = await addresses(three);
  const id = await requested(three);
  await onlyMailTo(to.connector);
  expect(await mailCounts(three, to)).toEqual([0, 1, 0]);
  await act(api(), three.connector, 'passOn', { introductionId: id, words: 'She is careful.' });
  await onlyMailTo(to.candidate);
  await act(api(), three.candidate, 'acceptIntroduction', { introductionId: id });
  expect((await seenBy(three.asker, id))?.state).toBe('CONNECTED');
  expect(await mailCounts(three, to)).toEqual([0, 1, 1]);
});

test('requestIntroduction: without a connector, mail goes to the candidate at once', async () => {
  const three = await trio();
  const to = await addresses(three);
  await cypher(
    `MATCH (a:Person {id: $a}), (c:Person {id: $c}), (:Ask {id: $ask})-[s:SURFACED]->(c)
      SET s.lane = 'DORMANT', s.connectors = []
    CREATE (a)-[:TRUSTS {weight: 0.7, since: 0, reads: 'NOTHING'}]->(c)`,
    { a: three.asker.id, c: three.candidate.id, ask: three.ask },
  );
  await requested(three, { connectorId: null });
  await onlyMailTo(to.candidate);
  expect(await mailCounts(three, to)).toEqual([0, 0, 1]);
});

test('offerIntroduction: mail to the third person, then the writer, never to the reader', async () => {
  const [writer, reader, known] = [await addressed(), await addressed(), await addressed()];
  await met(writer.who, reader.who);
  await met(reader.who, known.who);
  await writer.who.do('setTrust', { personId: reader.who.id, level: 'FULL', reads: 'EVERYTHING' });
  const entry = await writeEntry(writer.who, await createProject(writer.who));
  const { introduction } = await act(api(), reader.who, 'offerIntroduction', {
    itemId: entry,
    personId: known.who.id,
    words: 'You two should talk.',
  });
  await onlyMailTo(known.email);
  await lettersDone(writer.who, reader.who, known.who);
  expect(await mailTo(writer.email)).toEqual([]);
  await act(api(), known.who, 'acceptIntroduction', { introductionId: introduction?.id });
  await onlyMailTo(writer.email);
  await lettersDone(writer.who, reader.who, known.who);
  expect([await mailTo(reader.email), (await mailTo(known.email)).length]).toEqual([[], 1]);
});

test('proposeKeeper: mail to the proposed, other keepers, and a new keeper about earlier ones', async () => {
  const [proposer, keeper, first, second] = [
    await addressed(),
    await addressed(),
    await addressed(),
    await addressed(),
  ];
  const project = await createProject(proposer.who);
  await keeps(keeper.who, project);
  for (const one of [first, second]) await met(proposer.who, one.who);
  const proposal = await propose(proposer.who, project, first.who);
  for (const { email } of [keeper, first])
    expect((await onlyMailTo(email)).text).toContain(`${api()}/logbooks`);
  await lettersDone(proposer.who, keeper.who, first.who);
  expect([await mailTo(proposer.email), await waitingLetters(second.who)]).toEqual([[], []]);

  await keeper.who.do('agreeToKeeper', { proposalId: proposal });
  await propose(proposer.who, project, second.who);
  await cypher('MATCH (p:Person {id: $id}) REMOVE p.mailFrom', { id: first.who.id }); // an hour later
  await first.who.do('agreeToKeeper', { proposalId: proposal });
  expect(await keepers(project)).toEqual([proposer, keeper, first].map(({ who }) => who.id).sort());
  await lettersDone(first.who);
  expect([
    (await mailTo(first.email)).length,
    (await mailTo(second.email)).length,
    (await mailTo(proposer.email)).length,
  ]).toEqual([2, 1, 0]);
});

test('asked letter: names neither asker nor subject; links to the page and the settings', async () => {
  const three = await trio();
  const [email, name] = [await withAddress(three.connector), three.asker.name];
  await cypher('MATCH (p:Person {id: $id}) SET p.locale = $locale', { id: three.connector.id, locale: 'FR' });
  await requested(three, { words: 'Nobody else may read this.' });
  const { subject, text } = await onlyMailTo(email);
  expect(subject).toBe('On vous demande quelque chose');
  expect(text).toBe(
    `To: ${email}\nSubject: On vous demande quelque chose\n\nBonjour,\n\nquelqu’un vous demande quelque chose :\n\n${api()}/introductions\n\n` +
      `Pour ne plus recevoir ces messages, ou en choisir le rythme :\n${api()}/me/mail\n\nÀ bientôt,\ntiers-espace\n`,
  );
  for (const word of [name, three.candidate.name, 'Nobody else', 'Glass', 'Who can cut'])
    expect(text).not.toContain(word);
});

test.each([
  ['EN', 'You are asked something'],
  [null, 'On vous demande quelque chose · You are asked something'],
])(
  'asked letter: in the locale of the person (%s), in both languages without one',
  async (locale, subject) => {
    const three = await trio();
    const email = await withAddress(three.connector);
    await cypher('MATCH (p:Person {id: $id}) SET p.locale = $locale', { id: three.connector.id, locale });
    await requested(three);
    expect((await onlyMailTo(email)).subject).toBe(subject);
  },
);

test('setMail: the answer to the asker is the same whether or not the connector wants mail', async () => {
  const seen = [];
  for (const asked of [true, false]) {
    const three = await trio();
    await addresses(three);
    await three.connector.do('setMail', { asked });
    const id = await requested(three);
    const { problem, introduction } = await act(api(), three.asker, 'requestIntroduction', {
      askId: three.ask,
      candidateId: three.candidate.id,
      connectorId: three.connector.id,
    });
    const node = await three.asker.ask(
      `query ($id: ID!) { node(id: $id) { ... on Introduction { state: myState myRole words connector { name about }
        candidate { name } thread { id } } } }`,
      { id },
    );
    seen.push([problem, introduction, node]);
    await lettersDone(three.connector);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test('proposeKeeper: a refused proposal creates no letter', async () => {
  const [me, friend] = [await someone(), await someone()];
  const project = await createProject(me);
  await met(me, friend);
  await propose(me, project, friend);
  await lettersDone(friend);
  expect((await me.do('proposeKeeper', { projectId: project, personId: friend.id })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  expect(await waitingLetters(friend)).toEqual([]);
});
