import { expect, test } from '@jest/globals';
import { people, Source, type Files } from './support.ts';

const long = (length: number) => 'x'.repeat(length);
const base: Files = { 'people.csv': people, 'topics.csv': 'ref,name\n~tea,Tea\n' };

/** The bad row stands between two good rows of the same file. */
const refusals: [file: string, header: string, good: [string, string], bad: string, reason: string][] = [
  ...(
    [
      ['~x,', 'name: expected 1 to 100 characters, found nothing'],
      [`~x,${long(101)}`, `name: expected 1 to 100 characters, found "${long(60)}…"`],
      [',X', 'ref: expected 1 to 200 characters, found nothing'],
      [`${long(201)},X`, `ref: expected 1 to 200 characters, found "${long(60)}…"`],
      ['~g1,Other', 'repeats line 2'],
    ] as const
  ).map(([bad, reason]): (typeof refusals)[number] => [
    'people.csv',
    'ref,name',
    ['~g1,G', '~g2,G'],
    bad,
    reason,
  ]),
  ...(
    [
      ['~x,X,nobody,,,', 'email: expected an e-mail address, at most 254 characters, found "nobody"'],
      ['~x,X,a@b@c,,,', 'email: expected an e-mail address, at most 254 characters, found "a@b@c"'],
      [`~x,X,,${long(2_001)},,`, `about: expected at most 2,000 characters, found "${long(60)}…"`],
      ['~x,X,,,yes,', 'open: expected true or false; empty is false, found "yes"'],
      ['~x,X,,,TRUE,', 'open: expected true or false; empty is false, found "TRUE"'],
      [
        '~x,X,,,,0',
        'weekly_cap: expected a whole number from 1 to 50; empty is the setting of the house, found "0"',
      ],
      [
        '~x,X,,,,51',
        'weekly_cap: expected a whole number from 1 to 50; empty is the setting of the house, found "51"',
      ],
      [
        '~x,X,,,,2.5',
        'weekly_cap: expected a whole number from 1 to 50; empty is the setting of the house, found "2.5"',
      ],
      [
        '~x,X,bad,,maybe,',
        'email: expected an e-mail address, at most 254 characters, found "bad"; open: expected true or false; empty is false, found "maybe"',
      ],
    ] as const
  ).map(([bad, reason]): (typeof refusals)[number] => [
    'people.csv',
    'ref,name,email,about,open,weekly_cap',
    ['~g1,G,,,,', '~g2,G,,,,'],
    bad,
    reason,
  ]),
  [
    'topics.csv',
    'ref,name',
    ['~t1,One', '~t2,Two'],
    `~x,${long(101)}`,
    `name: expected 1 to 100 characters, found "${long(60)}…"`,
  ],
  ['topics.csv', 'ref,name', ['~t1,One', '~t2,Two'], '~t1,Three', 'repeats line 2'],
  ...(
    [
      ['~ada,~ada', 'a and b are both "~ada"'],
      ['~bob,~ada', 'repeats line 2'],
      ['~ada,~nobody', 'b: there is nobody with the ref "~nobody"'],
      ['~no,~one', 'a: there is nobody with the ref "~no"; b: there is nobody with the ref "~one"'],
    ] as const
  ).map(([bad, reason]): (typeof refusals)[number] => [
    'met.csv',
    'a,b',
    ['~ada,~bob', '~ada,~cleo'],
    bad,
    reason,
  ]),
  ...['0', '2', 'NaN', '-0.5', '', '0,5', '1.0001', '1e-400', 'Infinity', '0x1', '1 '.repeat(2)].map(
    (weight): (typeof refusals)[number] => [
      'trusts.csv',
      'from,to,weight,reads_from',
      ['~ada,~bob,1,', '~ada,~cleo,1e-1,'],
      `~bob,~ada,"${weight}",`,
      `weight: expected a number above 0, and at most 1, found ${weight === '' ? 'nothing' : `"${weight.trim()}"`}`,
    ],
  ),
  ...['ALL', 'yesterday', '2024-02-30', '2024-13-01', '01/02/2024', '2024-01-01T25:00'].map(
    (from): (typeof refusals)[number] => [
      'trusts.csv',
      'from,to,weight,reads_from',
      ['~ada,~bob,1,', '~ada,~cleo,1,'],
      `~bob,~ada,1,${from}`,
      `reads_from: expected "all", a date such as 2024-05-31 or 2024-05-31T18:00:00Z, or nothing, found "${from}"`,
    ],
  ),
  [
    'trusts.csv',
    'from,to,weight',
    ['~ada,~bob,1', '~ada,~cleo,1'],
    '~bob,~bob,1',
    'from and to are both "~bob"',
  ],
  ['trusts.csv', 'from,to,weight', ['~ada,~bob,1', '~ada,~cleo,1'], '~ada,~bob,0.5', 'repeats line 2'],
  [
    'trusts.csv',
    'from,to,weight',
    ['~ada,~bob,1', '~ada,~cleo,1'],
    '~gone,~bob,0.5',
    'from: there is nobody with the ref "~gone"',
  ],
  [
    'vouches.csv',
    'from,to,weight',
    ['~ada,~bob,', '~ada,~cleo,'],
    '~bob,~ada,0',
    'weight: expected a number above 0, and at most 1; empty is 1, found "0"',
  ],
  [
    'vouches.csv',
    'from,to',
    ['~ada,~bob', '~ada,~cleo'],
    '~ada,~gone',
    'to: there is nobody with the ref "~gone"',
  ],
  ...(
    [
      ['~gone,~tea,,', 'person: there is nobody with the ref "~gone"'],
      ['~cleo,~gone,,', 'topic: there is no topic with the ref "~gone"'],
      ['~cleo,~tea,-1,', 'evidence: expected a whole number from 0 to 1,000,000; empty is 0, found "-1"'],
      ['~cleo,~tea,1.5,', 'evidence: expected a whole number from 0 to 1,000,000; empty is 0, found "1.5"'],
      [
        '~cleo,~tea,1000001,',
        'evidence: expected a whole number from 0 to 1,000,000; empty is 0, found "1000001"',
      ],
      [`~cleo,~tea,1,${long(501)}`, `note: expected at most 500 characters, found "${long(60)}…"`],
      ['~ada,~tea,2,', 'repeats line 2'],
    ] as const
  ).map(([bad, reason]): (typeof refusals)[number] => [
    'offers.csv',
    'person,topic,evidence,note',
    ['~ada,~tea,,', '~bob,~tea,1000000,'],
    bad,
    reason,
  ]),
  ...(
    [
      ['~p3,,,~ada', 'title: expected 1 to 200 characters, found nothing'],
      [`~p3,${long(201)},,~ada`, `title: expected 1 to 200 characters, found "${long(60)}…"`],
      [`~p3,P,${long(2_001)},~ada`, `purpose: expected at most 2,000 characters, found "${long(60)}…"`],
      ['~p3,P,,~gone', 'keeper: there is nobody with the ref "~gone"'],
      ['~p1,P,,~ada', 'repeats line 2'],
      ['~p1,Q,,~bob', 'title: line 2 says otherwise of this project'],
      ['~p1,P,Why,~bob', 'purpose: line 2 says otherwise of this project'],
    ] as const
  ).map(([bad, reason]): (typeof refusals)[number] => [
    'projects.csv',
    'ref,title,purpose,keeper',
    ['~p1,P,,~ada', '~p2,P,,~ada'],
    bad,
    reason,
  ]),
  ...(
    [
      ['~bob,~cleo,', 'count: expected a whole number from 0 to 1,000,000,000, found nothing'],
      ['~bob,~cleo,-1', 'count: expected a whole number from 0 to 1,000,000,000, found "-1"'],
      ['~bob,~cleo,1.5', 'count: expected a whole number from 0 to 1,000,000,000, found "1.5"'],
      ['~bob,~ada,1', 'repeats line 2'],
      ['~bob,~bob,1', 'a and b are both "~bob"'],
    ] as const
  ).map(([bad, reason]): (typeof refusals)[number] => [
    'interactions.csv',
    'a,b,count',
    ['~ada,~bob,1', '~ada,~cleo,0'],
    bad,
    reason,
  ]),
  ['blocks.csv', 'from,to', ['~ada,~bob', '~bob,~ada'], '~bob,~bob', 'from and to are both "~bob"'],
  ['blocks.csv', 'from,to', ['~ada,~bob', '~bob,~ada'], '~ada,~bob', 'repeats line 2'],
  [
    'blocks.csv',
    'from,to',
    ['~ada,~bob', '~bob,~ada'],
    '~bob,~gone',
    'to: there is nobody with the ref "~gone"',
  ],
];

test.each(refusals)(
  'import of %s: header %s, good rows %j, the row %s is refused',
  async (file, header, [before, after], bad, reason) => {
    const source = new Source();
    const report = await source.import({ ...base, [file]: `${header}\n${before}\n${bad}\n${after}\n` });
    expect(report.refused).toEqual([{ file, line: 3, reason }]);
    expect(report.files.find((counts) => counts.file === file)).toEqual({
      file,
      read: 3,
      taken: 2,
      unchanged: 0,
    });
  },
);

test('import: refusals are ordered by line, from the file and from the graph', async () => {
  const source = new Source();
  expect(await source.refused({ ...base, 'met.csv': 'a,b\n~ada,~gone\n~ada,~ada\n~bob,~gone\n' })).toEqual([
    'met.csv:2 b: there is nobody with the ref "~gone"',
    'met.csv:3 a and b are both "~ada"',
    'met.csv:4 b: there is nobody with the ref "~gone"',
  ]);
});

test('projects.csv: a project whose first row has an unknown keeper is made by its next row', async () => {
  const source = new Source();
  expect(
    await source.refused({
      ...base,
      'projects.csv': 'ref,title,purpose,keeper\n~p,Title,Why,~gone\n~p,,,~ada\n',
    }),
  ).toEqual(['projects.csv:2 keeper: there is nobody with the ref "~gone"']);
  expect(await source.node('p')).toMatchObject({ title: 'Title', purpose: 'Why' });
});
