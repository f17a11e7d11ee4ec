import { describe, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { tieBreakOf } from '../../api/request/tie-break.ts';
import { cypher } from '../support/graph.ts';
import { people, Source, type Files } from './support.ts';

/** Imports one folder after another, a minute apart; gives the counts of the last file of the last import. */
async function importInTurn(source: Source, ...folders: Files[]) {
  let last = await source.import(folders[0] ?? {});
  for (const files of folders.slice(1)) {
    source.now += 60_000;
    last = await source.import(files);
  }
  return last.files.at(-1);
}

describe('import of a changed row', () => {
  test('people.csv: updates the person', async () => {
    const source = new Source();
    const header = 'ref,name,email,about,open,weekly_cap\n';
    await importInTurn(
      source,
      { 'people.csv': `${header}~ada,Ada,~a@x.org,Violins,true,5\n` },
      { 'people.csv': `${header}~ada,Ada L.,~b@x.org,Cellos,false,\n` },
    );
    expect(await source.node('ada')).toMatchObject({
      name: 'Ada L.',
      email: `${source.prefix}b@x.org`.toLowerCase(),
      about: 'Cellos',
      open: false,
      weeklyCap: 3,
      words: ['cellos'],
    });
    await source.import({ 'people.csv': `${header}~ada,Ada L.,,,,\n` });
    const ada = await source.node('ada');
    expect(ada).not.toHaveProperty('email');
    expect(ada).not.toHaveProperty('about');
    expect(ada).toMatchObject({ words: [] });
  });

  test('a missing column leaves the stored value', async () => {
    const source = new Source();
    const full = 'ref,name,email,about,open,weekly_cap\n~ada,Ada,~a@x.org,Violins,true,5\n';
    const offers = {
      'topics.csv': 'ref,name\n~t,Tea\n',
      'offers.csv': 'person,topic,evidence,note\n~ada,~t,3,Hot\n',
    };
    const counts = await importInTurn(
      source,
      {
        'people.csv': `${full}~bob,Bob,,,,\n`,
        ...offers,
        'vouches.csv': 'from,to,weight\n~ada,~bob,0.5\n',
        'trusts.csv': 'from,to,weight,reads_from\n~ada,~bob,0.5,all\n',
        'projects.csv': 'ref,title,purpose,keeper\n~p,P,Why,~ada\n',
      },
      {
        'people.csv': 'ref,name\n~ada,Ada\n',
        'offers.csv': 'person,topic\n~ada,~t\n',
        'vouches.csv': 'from,to\n~ada,~bob\n',
        'trusts.csv': 'from,to,weight\n~ada,~bob,0.6\n',
        'projects.csv': 'ref,title,keeper\n~p,P,~ada\n',
      },
    );
    expect(counts).toMatchObject({ file: 'projects.csv', unchanged: 1 });
    expect(await source.node('ada')).toMatchObject({ about: 'Violins', open: true, weeklyCap: 5 });
    expect(await source.tie('ada', 'OFFERS', 't')).toMatchObject({ evidence: 3, note: 'Hot' });
    expect(await source.tie('ada', 'VOUCHES', 'bob')).toMatchObject({ weight: 0.5 });
    expect(await source.tie('ada', 'TRUSTS', 'bob')).toMatchObject({ weight: 0.6, reads: 'EVERYTHING' });
  });

  test('trusts.csv and vouches.csv: an updated tie keeps `since`', async () => {
    const source = new Source();
    const start = source.now;
    await importInTurn(
      source,
      {
        'people.csv': people,
        'trusts.csv': 'from,to,weight,reads_from\n~ada,~bob,0.5,all\n',
        'vouches.csv': 'from,to,weight\n~ada,~bob,0.5\n',
      },
      {
        'trusts.csv': 'from,to,weight,reads_from\n~ada,~bob,1,2024-01-01\n',
        'vouches.csv': 'from,to,weight\n~ada,~bob,\n',
      },
    );
    expect(await source.tie('ada', 'TRUSTS', 'bob')).toEqual({
      weight: 1,
      since: start,
      reads: 'SINCE',
      readsFrom: Date.parse('2024-01-01'),
    });
    expect(await source.tie('ada', 'VOUCHES', 'bob')).toEqual({ weight: 1, since: start });
    await source.import({ 'trusts.csv': 'from,to,weight,reads_from\n~ada,~bob,1,\n' });
    expect(await source.tie('ada', 'TRUSTS', 'bob')).toEqual({ weight: 1, since: start, reads: 'NOTHING' });
  });

  test('topics.csv: a new name updates the words of those who offer the topic', async () => {
    const source = new Source();
    await importInTurn(
      source,
      {
        'people.csv': people,
        'topics.csv': 'ref,name\n~t,Gardens\n',
        'offers.csv': 'person,topic\n~ada,~t\n',
      },
      { 'topics.csv': 'ref,name\n~t,Forêts\n' },
    );
    expect(await source.node('ada')).toMatchObject({ words: ['forets'] });
    expect(await source.node('t')).toMatchObject({ name: 'Forêts', folded: 'forets', words: ['forets'] });
  });

  test('offers.csv: updates the offer and the words of the person', async () => {
    const source = new Source();
    const header = 'person,topic,evidence,note\n';
    await importInTurn(
      source,
      {
        'people.csv': people,
        'topics.csv': 'ref,name\n~t,Tea\n',
        'offers.csv': `${header}~ada,~t,1,Brewing\n`,
      },
      { 'offers.csv': `${header}~ada,~t,2,Tasting\n` },
    );
    expect(await source.tie('ada', 'OFFERS', 't')).toMatchObject({ evidence: 2, note: 'Tasting' });
    expect(await source.node('ada')).toMatchObject({ words: ['tasting'] });
  });

  test('projects.csv: updates the title and adds keepers, who have met the earlier ones', async () => {
    const source = new Source();
    const counts = await importInTurn(
      source,
      { 'people.csv': people, 'projects.csv': 'ref,title,purpose,keeper\n~p,One,,~ada\n' },
      { 'projects.csv': 'ref,title,purpose,keeper\n~p,Two,Why,~bob\n' },
    );
    expect(counts).toMatchObject({ taken: 1, unchanged: 0 });
    expect(await source.node('p')).toMatchObject({ title: 'Two', purpose: 'Why' });
    expect(await source.ties('KEEPS')).toEqual(['ada p', 'bob p']);
    expect(await source.ties('MET')).toEqual(['ada bob', 'bob ada']);
  });

  test('interactions.csv: a changed count counts from its import and stays one relationship', async () => {
    const source = new Source();
    const header = 'a,b,count\n';
    await importInTurn(
      source,
      { 'people.csv': people, 'interactions.csv': `${header}~ada,~bob,3\n` },
      { 'interactions.csv': `${header}~bob,~ada,4\n` },
    );
    const stored = 'MATCH (:Person {ref: $ada})-[i:INTERACTED]-() RETURN i.count AS count, i.at AS at';
    expect(await cypher(stored, { ada: `${source.prefix}ada` })).toEqual([{ count: 4, at: source.now }]);
  });
});

describe('people.csv: email', () => {
  const header = 'ref,name,email\n';

  test('an account with the address takes the ref of the row and keeps its id', async () => {
    const source = new Source();
    const id = `person_${nanoid()}`;
    await cypher(
      "CREATE (:Person {id: $id, email: $email, name: 'invited', tie: $tie, open: false, weeklyCap: 3, words: []})",
      { id, email: `${source.prefix}ada@x.org`.toLowerCase(), tie: tieBreakOf(id) },
    );
    expect(await source.refused({ 'people.csv': `${header}~ada,Ada,~ADA@x.org\n` })).toEqual([]);
    expect(await source.node('ada')).toMatchObject({
      id,
      name: 'Ada',
      tie: tieBreakOf(`${source.prefix}ada`),
    });
  });

  test('an address of another ref is refused, in the graph and within the file', async () => {
    const source = new Source();
    await source.import({ 'people.csv': `${header}~ada,Ada,~a@x.org\n` });
    expect(
      await source.refused({
        'people.csv': `${header}~bob,Bob,~A@x.org\n~cleo,Cleo,~c@x.org\n~dan,Dan,~c@x.org\n`,
      }),
    ).toEqual([
      'people.csv:2 email: this address belongs to the person with the ref "~ada"',
      'people.csv:4 email: this address belongs to the person with the ref "~cleo"',
    ]);
    expect(await source.node('bob')).toBeUndefined();
  });

  test('a person with a ref cannot take the address of another account', async () => {
    const source = new Source();
    const id = `person_${nanoid()}`;
    await cypher(
      "CREATE (:Person {id: $id, email: $email, name: 'invited', tie: 1, open: false, weeklyCap: 3, words: []})",
      { id, email: `${source.prefix}z@x.org`.toLowerCase() },
    );
    await source.import({ 'people.csv': 'ref,name\n~ada,Ada\n' });
    expect(await source.refused({ 'people.csv': `${header}~ada,Ada,~z@x.org\n` })).toEqual([
      'people.csv:2 email: this address belongs to another account',
    ]);
  });

  test('an address given up is free for the following rows', async () => {
    const source = new Source();
    await source.import({ 'people.csv': `${header}~ada,Ada,~a@x.org\n~bob,Bob,\n` });
    expect(
      await source.refused({ 'people.csv': `${header}~ada,Ada,~new@x.org\n~bob,Bob,~a@x.org\n` }),
    ).toEqual([]);
    expect(await source.node('bob')).toMatchObject({ email: `${source.prefix}a@x.org`.toLowerCase() });
  });
});

describe('blocks.csv', () => {
  const ties = {
    'met.csv': 'a,b\n~ada,~bob\n',
    'trusts.csv': 'from,to,weight\n~ada,~bob,1\n~bob,~ada,1\n~bob,~cleo,1\n',
    'vouches.csv': 'from,to\n~bob,~ada\n',
  };

  test('a block removes ties of the same folder, both ways', async () => {
    const source = new Source();
    expect(
      await source.refused({ 'people.csv': people, ...ties, 'blocks.csv': 'from,to\n~ada,~bob\n' }),
    ).toEqual([]);
    expect(await source.ties('BLOCKS')).toEqual(['ada bob']);
    expect(await source.ties('MET|TRUSTS|VOUCHES')).toEqual(['bob cleo', 'bob cleo']);
  });

  test('a block refuses ties of later imports, both ways, and the graph stays the same', async () => {
    const source = new Source();
    const files = { 'people.csv': people, ...ties, 'blocks.csv': 'from,to\n~ada,~bob\n' };
    await source.import(files);
    const before = await source.digest();
    source.now += 60_000;
    const why = 'there is a block between the two';
    expect(await source.refused(files)).toEqual([
      `met.csv:2 ${why}`,
      `trusts.csv:2 ${why}`,
      `trusts.csv:3 ${why}`,
      `vouches.csv:2 ${why}`,
    ]);
    expect(await source.digest()).toBe(before);
  });

  test('a block prevents acquaintance from a shared project', async () => {
    const source = new Source();
    await source.import({ 'people.csv': people, 'blocks.csv': 'from,to\n~ada,~bob\n' });
    await source.import({ 'projects.csv': 'ref,title,keeper\n~p,P,~ada\n~p,P,~bob\n~p,P,~cleo\n' });
    expect(await source.ties('KEEPS')).toHaveLength(3);
    expect(await source.ties('MET')).toEqual(['ada cleo', 'bob cleo', 'cleo ada', 'cleo bob']);
  });
});
