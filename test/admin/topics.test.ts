import { expect, test } from '@jest/globals';
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
