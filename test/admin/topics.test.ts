import { expect, test } from '@jest/globals';
import { cypher } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { Source } from '../import/support.ts';
import { admin, lines } from './support.ts';

test('admin topics: add, list, rename and remove, with the words of people who offer the topic', async () => {
  const source = new Source();
  await source.import({
    'people.csv': 'ref,name\n~ada,Ada\n',
    'topics.csv': 'ref,name\n~t,Topiary\n',
    'offers.csv': 'person,topic\n~ada,~t\n',
  });
  const [ref, name] = [`${source.prefix}t`, `Élagage ${source.prefix}`];

  const added = await admin(['topics', 'add', name, ` ${name.toUpperCase()}`]);
  expect(added).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^topic_.{21}\tÉlagage .*\n$/),
    stderr: `There is a topic called "${name.toUpperCase()}" already.\n`,
  });
  const id = added.stdout.split('\t')[0] ?? '';
  expect(lines((await admin(['topics'])).stdout)).toEqual(
    expect.arrayContaining([`${id}\t${name}`, `${ref}\tTopiary`]),
  );

  expect(await admin(['topics', 'rename', ref, name])).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is another topic called "${name}" already.\n`,
  });
  expect(await admin(['topics', 'rename', ref, `Hedges ${source.prefix}`])).toEqual({
    code: 0,
    stderr: '',
    stdout: `${ref}\tHedges ${source.prefix}\n`,
  });
  expect((await source.node('ada'))?.['words']).toEqual(expect.arrayContaining(['hedges']));
  expect(await source.node('t')).toMatchObject({
    folded: `hedges ${source.prefix}`.toLowerCase(),
    words: expect.arrayContaining(['hedges']),
  });

  expect(await admin(['topics', 'remove', ref])).toMatchObject({
    code: 0,
    stderr: `Removed "Hedges ${source.prefix}".\n`,
  });
  expect(await source.node('t')).toBeUndefined();
  expect(await source.node('ada')).toMatchObject({ words: [] });
  expect(await admin(['topics', 'remove', id])).toMatchObject({ code: 0 });
  expect(await admin(['topics', 'remove', id])).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is no topic with the ref or id "${id}".\n`,
  });
  expect((await admin(['topics', 'rename', id, 'X'])).code).toBe(1);
});

test('admin topics: words that people wish for are listed alone, accepted as offers, and declined', async () => {
  const { prefix } = new Source();
  const [bikes, bees] = [`Vélos ${prefix}`, `Abeilles ${prefix}`];
  const [ada, ben] = [await someone({ name: 'Ada' }), await someone({ name: 'Ben' })];
  for (const [who, name, note] of [
    [ada, bikes, 'Les freins'],
    [ben, bikes.toUpperCase(), null],
    [ben, bees, null],
  ] as const)
    await who.do('wishTopic', { name, note });
  const listed = lines((await admin(['topics', 'wishes'])).stdout).filter((line) =>
    line.toLowerCase().includes(prefix.toLowerCase()),
  );
  expect(listed).toEqual([bees, bikes.toUpperCase()]);

  const accepted = await admin(['topics', 'accept', bikes]);
  expect(accepted).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^topic_.{21}\tVélos .*\n$/),
    stderr: '',
  });
  expect(await admin(['topics', 'decline', bees.toLowerCase()])).toMatchObject({ code: 0 });
  for (const answer of ['accept', 'decline'])
    expect(await admin(['topics', answer, bees])).toEqual({
      code: 1,
      stdout: '',
      stderr: `Nobody wishes for "${bees}".\n`,
    });
  const read =
    '{ viewer { offers { edges { node { note topic { name } } } } topicWishes { edges { node { id } } } } }';
  const offered = (note: string | null) => ({
    viewer: { offers: { edges: [{ node: { note, topic: { name: bikes } } }] }, topicWishes: { edges: [] } },
  });
  expect([(await ada.ask(read)).data, (await ben.ask(read)).data]).toEqual([
    offered('Les freins'),
    offered(null),
  ]);
  const [found] = await cypher<{ words: string[] }>('MATCH (p:Person {id: $id}) RETURN p.words AS words', {
    id: ada.id,
  });
  expect(found?.words).toEqual(expect.arrayContaining(['velos', 'freins']));
  await admin(['topics', 'remove', accepted.stdout.split('\t')[0] ?? '']);
});
