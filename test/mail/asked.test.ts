// Whoever is asked something hears of it by mail, once, by one line that names nobody; and nobody else hears anything.
import { expect, test } from '@jest/globals';
import { start, write } from '../entry/support.ts';
import { act, api, requested, told, trio, type Trio } from '../introduction/support.ts';
import { keepers, keeps, propose } from '../keeper/support.ts';
import { mailTo, onlyMailTo, withAddress } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { met, someone } from '../support/people.ts';
import { addressed, noted, settled } from './support.ts';

type Addresses = Record<'asker' | 'connector' | 'candidate', string>;
async function addresses({ asker, connector, candidate }: Trio): Promise<Addresses> {
  return {
    asker: await withAddress(asker),
    connector: await withAddress(connector),
    candidate: await withAddress(candidate),
  };
}
/** How many letters came to each, once all is done. */
async function came(three: Trio, { asker, connector, candidate }: Addresses): Promise<number[]> {
  await settled(three.asker, three.connector, three.candidate);
  return await Promise.all([asker, connector, candidate].map(async (email) => (await mailTo(email)).length));
}

test('a connector by the request, the candidate once it is passed on, the asker never', async () => {
  const three = await trio();
  const to = await addresses(three);
  const id = await requested(three);
  await onlyMailTo(to.connector);
  expect(await came(three, to)).toEqual([0, 1, 0]);
  await act(api(), three.connector, 'passOn', { introductionId: id, words: 'She is careful.' });
  await onlyMailTo(to.candidate);
  await act(api(), three.candidate, 'acceptIntroduction', { introductionId: id });
  expect((await told(three.asker, id))?.state).toBe('CONNECTED');
  expect(await came(three, to)).toEqual([0, 1, 1]);
});

test('somebody one trusts already at once', async () => {
  const three = await trio();
  const to = await addresses(three);
  await cypher(
    `MATCH (a:Person {id: $a}), (c:Person {id: $c}), (:Ask {id: $ask})-[s:SURFACED]->(c) SET s.lane = 'DORMANT', s.connectors = []
    CREATE (a)-[:TRUSTS {weight: 0.7, since: 0, reads: 'NOTHING'}]->(c)`,
    { a: three.asker.id, c: three.candidate.id, ask: three.ask },
  );
  await requested(three, { connectorId: null });
  await onlyMailTo(to.candidate);
  expect(await came(three, to)).toEqual([0, 0, 1]);
});

test('of an offer first the third person, then the writer; whoever offers hears nothing', async () => {
  const [writer, reader, known] = [await addressed(), await addressed(), await addressed()];
  await met(writer.who, reader.who);
  await met(reader.who, known.who);
  await writer.who.do('setTrust', { personId: reader.who.id, level: 'FULL', reads: 'EVERYTHING' });
  const entry = await write(writer.who, await start(writer.who));
  const { introduction } = await act(api(), reader.who, 'offerIntroduction', {
    itemId: entry,
    personId: known.who.id,
    words: 'You two should talk.',
  });
  await onlyMailTo(known.email);
  await settled(writer.who, reader.who, known.who);
  expect(await mailTo(writer.email)).toEqual([]);
  await act(api(), known.who, 'acceptIntroduction', { introductionId: introduction?.id });
  await onlyMailTo(writer.email);
  await settled(writer.who, reader.who, known.who);
  expect([await mailTo(reader.email), (await mailTo(known.email)).length]).toEqual([[], 1]);
});

test('whoever is proposed as keeper, and every keeper but the one who proposes; who joins hears of those proposed before', async () => {
  const [proposer, keeper, first, second] = [
    await addressed(),
    await addressed(),
    await addressed(),
    await addressed(),
  ];
  const project = await start(proposer.who);
  await keeps(keeper.who, project);
  for (const one of [first, second]) await met(proposer.who, one.who);
  const proposal = await propose(proposer.who, project, first.who);
  for (const { email } of [keeper, first])
    expect((await onlyMailTo(email)).text).toContain(`${api()}/logbooks`);
  await settled(proposer.who, keeper.who, first.who);
  expect([await mailTo(proposer.email), await noted(second.who)]).toEqual([[], []]);

  await keeper.who.do('agreeToKeeper', { proposalId: proposal });
  await propose(proposer.who, project, second.who);
  await cypher('MATCH (p:Person {id: $id}) REMOVE p.mailFrom', { id: first.who.id }); // an hour later
  await first.who.do('agreeToKeeper', { proposalId: proposal });
  expect(await keepers(project)).toEqual([proposer, keeper, first].map(({ who }) => who.id).sort());
  await settled(first.who);
  expect([
    (await mailTo(first.email)).length,
    (await mailTo(second.email)).length,
    (await mailTo(proposer.email)).length,
  ]).toEqual([2, 1, 0]);
});

test('it says nothing of who asks, and about what; where to look, and how to get it no more', async () => {
  const three = await trio();
  const [email, name] = [await withAddress(three.connector), three.asker.name];
  await cypher('MATCH (p:Person {id: $id}) SET p.locale = $locale', { id: three.connector.id, locale: 'FR' });
  await requested(three, { words: 'Nobody else may read this.' });
  const { subject, text } = await onlyMailTo(email);
  expect(subject).toBe('On vous demande quelque chose');
  expect(text).toBe(
    `To: ${email}\nSubject: On vous demande quelque chose\n\nBonjour,\n\nquelqu’un vous demande quelque chose :\n\n${api()}/introductions\n\n` +
      `Pour ne plus recevoir ces messages, ou en choisir le rythme :\n${api()}/place\n\nÀ bientôt,\ntiers-espace\n`,
  );
  for (const word of [name, three.candidate.name, 'Nobody else', 'Glass', 'Who can cut'])
    expect(text).not.toContain(word);
});

test.each([
  ['EN', 'You are asked something'],
  [null, 'On vous demande quelque chose · You are asked something'],
])('in the language of the link one entered by (%s), in both where nobody knows', async (locale, subject) => {
  const three = await trio();
  const email = await withAddress(three.connector);
  await cypher('MATCH (p:Person {id: $id}) SET p.locale = $locale', { id: three.connector.id, locale });
  await requested(three);
  expect((await onlyMailTo(email)).subject).toBe(subject);
});

test('what the asker is answered does not depend on it, nor do the rows in the graph', async () => {
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
      'query ($id: ID!) { node(id: $id) { ... on Introduction { state myRole words connector { name about } candidate { name } thread { id } } } }',
      { id },
    );
    seen.push([problem, introduction, node]);
    await settled(three.connector);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test('what is refused notes nothing', async () => {
  const [me, friend] = [await someone(), await someone()];
  const project = await start(me);
  await met(me, friend);
  await propose(me, project, friend);
  await settled(friend);
  expect((await me.do('proposeKeeper', { projectId: project, personId: friend.id })).problems).toMatchObject([
    { __typename: 'Conflict' },
  ]);
  expect(await noted(friend)).toEqual([]);
});
