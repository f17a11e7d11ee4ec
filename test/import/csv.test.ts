import { describe, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { importFolder } from '../../api/import/folder.ts';
import { systemClock } from '../../api/request/clock.ts';
import { graph } from '../support/graph.ts';
import { Source } from './support.ts';

async function names(source: Source, ...refs: string[]): Promise<unknown[]> {
  return Promise.all(refs.map(async (ref) => (await source.node(ref))?.['name']));
}

describe('import: CSV that is accepted', () => {
  test.each([
    ['LF', 'ref,name\n~a,Ada\n~b,Bob\n'],
    ['no line end at the end', 'ref,name\n~a,Ada\n~b,Bob'],
    ['CRLF', 'ref,name\r\n~a,Ada\r\n~b,Bob\r\n'],
    ['a byte order mark', '\uFEFFref,name\n~a,Ada\n~b,Bob\n'],
    ['a byte order mark, quotes and CRLF', '\uFEFF"ref","name"\r\n"~a","Ada"\r\n"~b","Bob"\r\n'],
    ['blanks around cells, and blank lines', '\nref, name\n\n~a , Ada\n  \n~b,"Bob"\n\n'],
    ['another order of columns', 'name,ref\nAda,~a\nBob,~b\n'],
    ['mixed line ends', 'ref,name\r\n~a,Ada\n~b,Bob\r\n'],
  ])('%s', async (_, text) => {
    const source = new Source();
    const { refused, notes } = await source.import({ 'people.csv': text });
    expect({ refused, notes, names: await names(source, 'a', 'b') }).toEqual({
      refused: [],
      notes: [],
      names: ['Ada', 'Bob'],
    });
  });

  test('quoted cells keep commas, quotes and line ends, and line numbers count through them', async () => {
    const source = new Source();
    const text =
      'ref,name,about\r\n~a,"Ada, ""the"" first","one\r\n\r\ntwo"\r\n~b,,\r\n~c,Cleo,"x\ny"\r\n~d,,\r\n';
    expect(await source.refused({ 'people.csv': text })).toEqual([
      'people.csv:5 name: expected 1 to 100 characters, found nothing',
      'people.csv:8 name: expected 1 to 100 characters, found nothing',
    ]);
    expect(await source.node('a')).toMatchObject({ name: 'Ada, "the" first', about: 'one\r\n\r\ntwo' });
  });
});

describe('import: CSV that is refused', () => {
  const fields = (found: number) => `${found} fields where the header has 2`;
  const misplaced =
    'a quote stands where none can: a text with quotes is put in quotes, and each quote in it is written twice';

  test.each([
    [
      'too few and too many fields',
      'ref,name\n~a,Ada\n~x\n~y,Y,Z\n~b,Bob\n',
      [`3 ${fields(1)}`, `4 ${fields(3)}`],
    ],
    ['a quote never closed', 'ref,name\n~a,Ada\n~x,"X\n~b,Bob\n', ['3 a quote is opened and never closed']],
    [
      'a quote never closed in the last line',
      'ref,name\n~a,Ada\n~b,Bob\n~x,"X',
      ['4 a quote is opened and never closed'],
    ],
    ['text behind a quote', 'ref,name\n~a,Ada\n~x,"X" Y\n~b,Bob\n', [`3 ${misplaced}`]],
    ['a quote inside text', 'ref,name\n~a,Ada\n~x,X "Y"\n~b,Bob\n', [`3 ${misplaced}`]],
    [
      'two quotes never closed, blank lines and CRLF',
      'ref,name\r\n\r\n~x,"X\r\n\r\n~a,Ada\r\n~y,"Y\r\n~b,Bob\r\n',
      [`3 ${misplaced}`, '6 a quote is opened and never closed'],
    ],
    ['a quote closed by a later opening quote', 'ref,name\n~x,"X\n~a,Ada\n~b,"Bob"\n', [`2 ${misplaced}`]],
    [
      'a line over 100,000 bytes',
      `ref,name\n~a,Ada\n~x,"${'x'.repeat(150_000)}"\n~b,Bob\n`,
      ['3 longer than 100,000 bytes; perhaps a quote is opened and never closed'],
    ],
    [
      'a quote never closed far from the end',
      `ref,name\n~x,"X\n~a,Ada\n~b,Bob\n${`${' '.repeat(999)}\n`.repeat(150)}`,
      ['2 longer than 100,000 bytes; perhaps a quote is opened and never closed'],
    ],
  ])('%s', async (_, text, refusals) => {
    const source = new Source();
    expect(await source.refused({ 'people.csv': text })).toEqual(
      refusals.map((refusal) => `people.csv:${refusal}`),
    );
    expect(await names(source, 'a', 'b', 'x', 'y')).toEqual(['Ada', 'Bob', undefined, undefined]);
  });

  test('bytes that are not UTF-8', async () => {
    const source = new Source();
    const bytes = Buffer.concat([
      Buffer.from(`ref,name\n${source.prefix}x,Cl`),
      Buffer.from([0xe9]),
      Buffer.from(`o\n${source.prefix}a,Ada\n`),
    ]);
    expect(await source.refused({ 'people.csv': bytes })).toEqual(['people.csv:2 some bytes are not UTF-8']);
    expect(await names(source, 'a')).toEqual(['Ada']);
  });
});

describe('import: header lines', () => {
  test.each([
    ['', '1 the file is empty; expected a header line such as from,to,weight,reads_from'],
    ['\n\n', '1 the file is empty; expected a header line such as from,to,weight,reads_from'],
    ['from,weight\n~a,1\n', '1 the header lacks "to"; expected from,to,weight,reads_from'],
    ['~a,~b,1\n~b,~a,1\n', '1 the header lacks "from", "to", "weight"; expected from,to,weight,reads_from'],
    ['from,to,to,weight\n~a,~b,~b,1\n', '1 the header names "to" twice'],
    ['from,"to\n~a,~b\n', '1 the header cannot be read: a quote is opened and never closed'],
  ])('the header %j refuses its file with one line, and other files are read', async (text, refusal) => {
    const source = new Source();
    expect(
      await source.refused({
        'people.csv': 'ref,name\n~a,Ada\n~b,Bob\n',
        'trusts.csv': text,
        'vouches.csv': 'from,to\n~a,~b\n',
      }),
    ).toEqual([`trusts.csv:${refusal}`]);
    expect(await source.ties('VOUCHES')).toEqual(['a b']);
  });

  test('unknown columns and files are noted once', async () => {
    const source = new Source();
    const { notes, refused } = await source.import({
      'people.csv': 'ref,nom,name,age\n~a,A,Ada,3\n~b,B,Bob,4\n',
      'trust.csv': 'from,to\n',
      '.hidden': '',
    });
    expect(refused).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(/^trust\.csv: not read; an import reads people\.csv, /),
      'people.csv: "nom", "age" not read; the columns are ref,name,email,about,open,weekly_cap',
    ]);
    expect(source.said).toEqual(expect.arrayContaining(notes));
  });
});

test('importFolder: an unreadable folder is an error, an unreadable file is a refusal', async () => {
  const source = new Source();
  const options = { clock: systemClock, say: () => {} };
  await expect(importFolder(graph(), '/nowhere/at/all', options)).rejects.toThrow(
    'The folder /nowhere/at/all cannot be read: there is no such folder.',
  );
  const folder = source.folder({ 'topics.csv': 'ref,name\n~t,Tea\n' });
  mkdirSync(join(folder, 'people.csv'));
  const { refused, files } = await importFolder(graph(), folder, options);
  expect(refused).toEqual([{ file: 'people.csv', line: 1, reason: 'the file cannot be read: EISDIR' }]);
  expect(files.map(({ taken }) => taken)).toEqual([0, 1]);
});
