// The perimeter as its owner sets and sees it: who would read, what a reader gets, and that nobody else
// learns of it.
import { beforeEach, expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { met, someone, type Someone } from '../support/people.ts';
import { addKeeper, unknownIds, writerAndReader, texts, writeEntry, type Page } from '../entry/support.ts';

let writer: Someone;
let reader: Someone;
let project: string;
beforeEach(async () => {
  ({ writer, reader, project } = await writerAndReader());
});

const names = (page: Page<{ name: string }> | null) => page?.edges.map(({ node }) => node.name) ?? null;
type Mine = { threshold: string; only: Page<{ name: string }> | null; except: Page<{ name: string }> } | null;

async function mine(who: Someone): Promise<unknown> {
  const { data } = await who.ask<{ node: { myPerimeter: Mine } | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Project {
      myPerimeter { threshold only { edges { node { name } } } except { edges { node { name } } } } } } }`,
    { id: project },
  );
  const drawn = data.node?.myPerimeter;
  return drawn && { threshold: drawn.threshold, only: names(drawn.only), except: names(drawn.except) };
}

type Readers = {
  node: {
    myPerimeter: { readers: Page<{ person: { name: string }; because: string; from: string | null }> };
  };
};
async function readers(as: object = {}): Promise<unknown[]> {
  const given = Object.keys(as);
  const types: Record<string, string> = {
    threshold: 'TrustLevel',
    only: '[ID!]',
    except: '[ID!]',
    first: 'Int',
    after: 'String',
  };
  const args = given.length > 0 ? `(${given.map((name) => `${name}: $${name}`).join(', ')})` : '';
  const { data } = await writer.ask<Readers>(
    `query ($id: ID!${given.map((name) => `, $${name}: ${types[name]}`).join('')}) {
      node(id: $id) { ... on Project { myPerimeter {
      readers${args} { edges { node { person { name } because from } } } } } } }`,
    { id: project, ...as },
  );
  return data.node.myPerimeter.readers.edges.map(({ node }) => [node.person.name, node.because, node.from]);
}

async function seenAs(personId: string, args = ''): Promise<string[] | undefined> {
  const { data } = await writer.ask<{ node: { myPerimeter: { seenAs: Page<{ text: string }> } } }>(
    `query ($id: ID!, $personId: ID!) { node(id: $id) {
      ... on Project { myPerimeter { seenAs(personId: $personId${args}) { edges { node { text } } } } } } }`,
    { id: project, personId },
  );
  return data.node.myPerimeter.seenAs.edges.map(({ node }) => node.text);
}

const set = (input: object) =>
  writer.do('setPerimeter', { projectId: project, ...input }, 'perimeter { threshold } project { id }');

test('setPerimeter: full trust by default; each part is set by itself, and null removes a narrowing', async () => {
  expect(await mine(writer)).toEqual({ threshold: 'FULL', only: null, except: [] });
  expect(await set({ threshold: 'TRUSTED', only: [reader.id] })).toEqual({
    perimeter: { threshold: 'TRUSTED' },
    project: { id: project },
    problems: [],
  });
  expect(await mine(writer)).toEqual({ threshold: 'TRUSTED', only: ['Bilal'], except: [] });
  await set({ except: [reader.id] });
  expect(await mine(writer)).toEqual({ threshold: 'TRUSTED', only: ['Bilal'], except: ['Bilal'] });
  await set({ only: [] });
  expect(await mine(writer)).toEqual({ threshold: 'TRUSTED', only: [], except: ['Bilal'] });
  await set({ only: null, except: [], threshold: 'KNOWN' });
  expect(await mine(writer)).toEqual({ threshold: 'KNOWN', only: null, except: [] });
});

test('myPerimeter: a reader gets null, a fellow keeper their own', async () => {
  const fellow = await someone({ name: 'Chi' });
  await met(fellow, writer);
  await writeEntry(writer, project);
  await set({ threshold: 'KNOWN', except: [fellow.id] });
  await addKeeper(fellow, project);
  expect(await mine(reader)).toBeNull();
  expect(await mine(fellow)).toEqual({ threshold: 'FULL', only: null, except: [] });
  expect(await reader.do('setPerimeter', { projectId: project, threshold: 'KNOWN' })).toEqual(
    await reader.do('setPerimeter', { projectId: unknownIds.project, threshold: 'KNOWN' }),
  );
  await fellow.do('setPerimeter', { projectId: project, only: [] });
  expect(await texts(reader, project)).toEqual(['It leaks.']);
});

test('setPerimeter: naming a person one has not met changes nothing, whether or not they exist', async () => {
  const stranger = await someone();
  await set({ threshold: 'TRUSTED', only: [reader.id] });
  for (const field of ['only', 'except']) {
    const answer = await set({ threshold: 'KNOWN', only: [], [field]: [reader.id, stranger.id] });
    expect(answer).toEqual({
      perimeter: null,
      project: null,
      problems: [
        { __typename: 'NotFound', message: 'There is nothing here by this id.', path: ['input', field] },
      ],
    });
    expect(await set({ threshold: 'KNOWN', only: [], [field]: [reader.id, unknownIds.person] })).toEqual(
      answer,
    );
    expect(await mine(writer)).toEqual({ threshold: 'TRUSTED', only: ['Bilal'], except: [] });
  }
  expect((await set({ only: [reader.id, reader.id] })).problems).toMatchObject([
    { __typename: 'InvalidInput', path: ['input', 'only'] },
  ]);
});

test('myPerimeter: a named person who blocks disappears from it, as if they had left', async () => {
  await set({ only: [reader.id], except: [reader.id] });
  await reader.do('block', { personId: writer.id });
  expect(await mine(writer)).toEqual({ threshold: 'FULL', only: [], except: [] });
  expect(await readers()).toEqual([]);
});

test('readers: exactly the people who would read, why and from when; as it is and as it would be', async () => {
  const [chi, dario, eva] = (await Promise.all(['Chi', 'Dario', 'Eva'].map((name) => someone({ name })))) as [
    Someone,
    Someone,
    Someone,
  ];
  for (const who of [chi, dario, eva]) await met(writer, who);
  const [from, since] = [Date.now() - 5000, Date.now() - 3000];
  await writer.do('setTrust', {
    personId: chi.id,
    level: 'TRUSTED',
    reads: 'SINCE',
    readsFrom: new Date(from).toISOString(),
  });
  await writer.do('setTrust', { personId: dario.id, level: 'FULL', reads: 'NOTHING' });
  await addKeeper(eva, project, since);
  const [bilal, ofChi, ofEva] = [
    ['Bilal', 'TRUSTED', null],
    ['Chi', 'TRUSTED', new Date(from).toISOString()],
    ['Eva', 'KEEPER', new Date(since).toISOString()],
  ];
  expect(await readers()).toEqual([bilal, ofEva]);
  expect(await readers({ threshold: 'KNOWN' })).toEqual([bilal, ofChi, ofEva]);
  expect(await readers({ threshold: 'TRUSTED', only: [chi.id] })).toEqual([ofChi, ofEva]);
  expect(await readers({ except: [reader.id, eva.id] })).toEqual([ofEva]);
  expect(await readers({ only: [] })).toEqual([ofEva]);
  await set({ threshold: 'TRUSTED', only: [reader.id], except: [chi.id] });
  expect(await readers()).toEqual([bilal, ofEva]);
  expect(await readers({ only: null })).toEqual([bilal, ofEva]);
  expect(await readers({ only: null, except: [] })).toEqual([bilal, ofChi, ofEva]);
  expect(await readers({ first: 1 })).toEqual([bilal]);
  await eva.do('block', { personId: writer.id });
  expect(await readers()).toEqual([bilal]);
});

test('seenAs: exactly what that person gets', async () => {
  const [fellow, stranger] = await Promise.all([someone({ name: 'Chi' }), someone()]);
  await met(writer, fellow);
  await writeEntry(writer, project, 'Early');
  await addKeeper(fellow, project);
  await writeEntry(writer, project, 'Late');
  await writeEntry(writer, project, 'For me', { forMe: true });
  const same = async () => {
    for (const who of [reader, fellow])
      expect(await seenAs(who.id)).toEqual((await texts(who, project)) ?? []);
  };
  await same();
  expect([await seenAs(reader.id), await seenAs(fellow.id), await seenAs(reader.id, ', first: 1')]).toEqual([
    ['Late', 'Early'],
    ['Late'],
    ['Late'],
  ]);
  await set({ only: [] });
  await same();
  expect([await seenAs(reader.id), await seenAs(fellow.id)]).toEqual([[], ['Late']]);
  expect([await seenAs(stranger.id), await seenAs(unknownIds.person), await seenAs(writer.id)]).toEqual([
    [],
    [],
    [],
  ]);
});

test('setPerimeter: a perimeter outlives leaving the project', async () => {
  await writeEntry(writer, project);
  await set({ only: [] });
  await cypher('MATCH (:Person {id: $id})-[k:KEEPS]->(:Project {id: $project}) DELETE k', {
    id: writer.id,
    project,
  });
  expect(await texts(reader, project)).toBeUndefined();
  expect(await mine(writer)).toBeNull();
});
