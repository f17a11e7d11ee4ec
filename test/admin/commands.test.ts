import { describe, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { line } from '../../api/admin/set.ts';
import { off } from '../../api/request/settings.ts';
import { hashOf } from '../../api/request/secret.ts';
import { usualScopes } from '../../api/token/scopes.ts';
import { Source } from '../import/support.ts';
import { Browser } from '../support/browser.ts';
import { cypher } from '../support/graph.ts';
import { admin, lines } from './support.ts';

describe('import', () => {
  test('reads the folder, reports what it could not take, and ends well', async () => {
    const source = new Source();
    const folder = source.folder({
      'people.csv': 'ref,name\n~ada,Ada\n~bob,Bob\n',
      'trusts.csv': 'from,to,weight\n~ada,~bob,1\n~ada,~gone,1\n~bob,~ada,2\n',
    });
    const { code, stdout, stderr } = await admin(['import', folder]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(lines(stderr)).toEqual([
      'people.csv: 2 rows read, 2 taken, 0 refused',
      'trusts.csv: 3 rows read, 1 taken, 2 refused',
      `trusts.csv, line 3: to: there is nobody with the ref "${source.prefix}gone"`,
      'trusts.csv, line 4: weight: expected a number above 0, and at most 1, found "2"',
      'Done: 3 rows taken, 2 refused.',
    ]);
    expect(await source.ties('TRUSTS')).toEqual(['ada bob']);
  });

  test('prints the first hundred refusals', async () => {
    const source = new Source();
    const { code, stderr } = await admin([
      'import',
      source.folder({ 'people.csv': `ref,name\n${'~x,\n'.repeat(1_234)}` }),
    ]);
    expect(code).toBe(0);
    expect(lines(stderr).filter((text) => text.startsWith('people.csv, line '))).toHaveLength(100);
    expect(stderr).toContain('\n…and 1,134 more\n');
  });

  test('shows no control characters of the files', async () => {
    const source = new Source();
    const { stderr } = await admin(['import', source.folder({ 'met.csv': 'a,b\n~x,\u001b[2J~y\n' })]);
    expect(stderr).toContain('[2J');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('token', () => {
  interface Held {
    ref: string;
    hash: string;
    scopes: string[];
  }
  const held = (prefix: string) =>
    cypher<Held>(
      'MATCH (p:Person)-[:HOLDS]->(t:Token) WHERE p.ref STARTS WITH $prefix RETURN p.ref AS ref, t.hash AS hash, t.scopes AS scopes ORDER BY ref',
      { prefix },
    );

  test('prints nothing but name and token, in order; the graph holds the hash', async () => {
    const source = new Source();
    await source.import({ 'people.csv': 'ref,name,email\n~ada,Ada,\n~bob,Bob,~Bob@x.org\n' });
    const names = [`${source.prefix}bob@X.org`, `${source.prefix}ada`];
    const { code, stdout, stderr } = await admin(['token', ...names]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const printed = lines(stdout).map((text) => text.split('\t'));
    expect(printed).toEqual(names.map((name) => [name, expect.stringMatching(/^te_[\w-]{43}$/)]));
    expect(await held(source.prefix)).toEqual([
      { ref: `${source.prefix}ada`, hash: hashOf(printed[1]?.[1] ?? ''), scopes: [...usualScopes] },
      { ref: `${source.prefix}bob`, hash: hashOf(printed[0]?.[1] ?? ''), scopes: [...usualScopes] },
    ]);
  });

  test('an unknown name is told apart, the others get theirs', async () => {
    const source = new Source();
    await source.import({ 'people.csv': 'ref,name\n~ada,Ada\n' });
    const { code, stdout, stderr } = await admin([
      'token',
      `${source.prefix}gone`,
      `${source.prefix}ada`,
      '--scopes',
      'metrics, trust:read,trust:read',
    ]);
    expect(code).toBe(1);
    expect(lines(stdout)).toEqual([
      expect.stringMatching(new RegExp(`^${source.prefix.replace('.', '\\.')}ada\tte_`)),
    ]);
    expect(stderr).toBe(`There is nobody with the ref or e-mail address "${source.prefix}gone".\n`);
    expect((await held(source.prefix)).map(({ scopes }) => scopes)).toEqual([['TRUST_READ', 'METRICS']]);
  });

  test('a ref goes before the same address of somebody else', async () => {
    const source = new Source();
    await source.import({ 'people.csv': 'ref,name,email\n~a@x.org,Ada,\n~bob,Bob,~a@x.org\n' });
    const name = `${source.prefix}a@x.org`;
    expect((await admin(['token', name])).code).toBe(0);
    expect((await held(source.prefix)).map(({ ref }) => ref)).toEqual([name]);
  });
});

describe('invite', () => {
  test('makes an account, and says the same when there is one', async () => {
    const email = `${nanoid(8)}.ada@example.org`.toLowerCase();
    const [first, again] = [
      await admin(['invite', email.toUpperCase()]),
      await admin(['invite', email, '--name', 'Other']),
    ];
    for (const { code, stdout } of [first, again])
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: `${email} has a place here, and is sent a link that lets them in for 24 hours.\n`,
      });
    const accounts = await cypher(
      'MATCH (p:Person {email: $email}) RETURN p.name AS name, p.open AS open, p.weeklyCap AS cap, p.words AS words, p.tie IS NOT NULL AS tied, p.id AS id',
      { email },
    );
    expect(accounts).toEqual([
      {
        name: email.split('@')[0],
        open: false,
        cap: 3,
        words: [],
        tied: true,
        id: expect.stringMatching(/^person_.{21}$/),
      },
    ]);
    expect((await admin(['token', email])).stdout).toMatch(
      new RegExp(`^${email.replaceAll('.', '\\.')}\tte_`),
    );
  });

  test('mails a link, here onto the terminal, that lets in once and for a day', async () => {
    const email = `${nanoid(8)}@example.org`.toLowerCase();
    const { stderr } = await admin(['invite', email]);
    expect(stderr).toMatch(new RegExp(`^  To: ${email.replaceAll('.', '\\.')}$`, 'm'));
    const [, code = ''] = /\/enter#([\w-]{43})$/m.exec(stderr) ?? [];
    const [link] = await cypher<{ until: number }>(
      'MATCH (l:SignInLink {hash: $hash})-[:LETS_IN]->(:Person {email: $email}) RETURN l.until AS until',
      { hash: hashOf(code), email },
    );
    expect(Math.abs((link?.until ?? 0) - Date.now() - 24 * 3_600_000)).toBeLessThan(60_000);
    const browser = new Browser();
    expect((await browser.do('signIn', { code }, 'viewer { person { name } }'))['viewer']).toEqual({
      person: { name: email.split('@')[0] },
    });
    expect((await new Browser().do('signIn', { code }, 'viewer { person { name } }'))['viewer']).toBeNull();
  });

  test('takes a name', async () => {
    const email = `${nanoid(8)}@example.org`.toLowerCase();
    await admin(['invite', email, '--name', 'Ada Lovelace']);
    expect(await cypher('MATCH (p:Person {email: $email}) RETURN p.name AS name', { email })).toEqual([
      { name: 'Ada Lovelace' },
    ]);
  });
});

describe('topics', () => {
  test('are added once, listed, renamed and removed, with the words of those who offer them', async () => {
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
});

describe('set', () => {
  // The house is shared by all tests of the run, so settings are only set to what they are.
  test('lists and changes what the host decides', async () => {
    const { code, stdout } = await admin(['set']);
    expect(code).toBe(0);
    expect(lines(stdout).map((text) => text.split('\t')[0])).toEqual([
      'fullTrusts',
      'offers',
      'wideningsPerWeek',
      'connectorWeeklyCap',
      'introductions',
      'weeklyCap',
      'invitations',
      'requestsPerMinute',
      'requestsPerMinuteUnknown',
      'shownExponent',
    ]);
    for (const text of lines(stdout))
      expect(text.split('\t')).toEqual([
        expect.any(String),
        expect.stringMatching(/^([\d.]+|off)$/),
        expect.stringMatching(/./),
      ]);
    expect(await admin(['set', 'offers', '30'])).toEqual({
      code: 0,
      stderr: '',
      stdout: 'offers\t30\thow many topics one can offer help with\n',
    });
    expect(await admin(['set', 'shownExponent', '0.1'])).toMatchObject({ code: 0 });
    expect(
      await cypher(
        "MATCH (h:House {id: 'house'}) RETURN valueType(h.offers) AS offers, valueType(h.shownExponent) AS exponent",
      ),
    ).toEqual([{ offers: 'INTEGER NOT NULL', exponent: 'FLOAT NOT NULL' }]);
  });

  test('shows a lifted limit as off', () => {
    expect(line('offers', off)).toBe('offers\toff\thow many topics one can offer help with');
  });
});

test('reports come newest first, and none can pass for two', async () => {
  const [older, newer] = [`report_${nanoid()}`, `report_${nanoid()}`];
  await cypher(
    `CREATE (:Report {id: $older, at: 1700000000000, excerpt: 'first', words: 'why'})
     CREATE (:Report {id: $newer, at: 1700000001000, excerpt: $excerpt, words: $words})`,
    { older, newer, excerpt: 'rude\n2024-01-01T00:00:00.000Z\tforged', words: 'look \u001b[31mhere' },
  );
  try {
    const { code, stdout } = await admin(['reports']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `2023-11-14T22:13:21.000Z\t${newer}\n  shown: rude\n         2024-01-01T00:00:00.000Z\tforged\n  words: look [31mhere\n`,
    );
    expect(stdout.indexOf(newer)).toBeLessThan(stdout.indexOf(older));
  } finally {
    await cypher('MATCH (r:Report) WHERE r.id IN $ids DELETE r', { ids: [older, newer] });
  }
});

test('check counts each thing that must not be', async () => {
  const ids = Array.from({ length: 6 }, () => `person_${nanoid()}`);
  await cypher(
    `UNWIND $ids AS id CREATE (:Person {id: id, name: 'checked', tie: 1, words: [], open: false, weeklyCap: 3})`,
    { ids },
  );
  await cypher(
    `MATCH (a:Person {id: $a}) MATCH (b:Person {id: $b}) MATCH (c:Person {id: $c})
     CREATE (a)-[:TRUSTS {weight: 1.0}]->(b) CREATE (b)-[:VOUCHES {weight: 1.0}]->(c) CREATE (a)-[:MET]->(a)
     CREATE (a)-[:MET]->(c) CREATE (a)-[:MET]->(c) CREATE (c)-[:BLOCKS]->(a) CREATE (a)-[:ASKS]->(:Ask {id: $ask, state: 'DRAFT'}) REMOVE c.words
     CREATE (a)-[:WROTE_IN]->(j:Project {id: $project}) CREATE (a)-[:WROTE]->(:Entry {id: $entry, writer: b.id, project: j.id})-[:IN]->(j)
     CREATE (a)-[:TAKES_PART {since: 0}]->(t:Thread {id: $thread, startedAt: 0})<-[:TAKES_PART {since: 0}]-(c) CREATE (a)-[:SAID]->(:Message {id: $message, thread: 'another', saidAt: 0})-[:SAID_IN]->(t)`,
    {
      a: ids[0],
      b: ids[1],
      c: ids[2],
      ask: `ask_${nanoid()}`,
      project: `project_${nanoid()}`,
      entry: `entry_${nanoid()}`,
      thread: `thread_${nanoid()}`,
      message: `message_${nanoid()}`,
    },
  );
  try {
    const { code, stdout } = await admin(['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\d+ people, \d+ topics, \d+ projects; \d+ migrations applied\.\n/);
    for (const wrong of [
      'trusts whose owner has not met the other',
      'vouches whose owner has not met the other',
      'ties of somebody to themselves',
      'ties that stand twice',
      'ties beside a block',
      'asks without asker or project',
      'entries that store another writer or project than they are tied to',
      'conversations of nobody, or of somebody with whom they have blocked',
      'messages of nobody, or that store another conversation than they were said in',
      'people without tie or words',
    ]) {
      expect(stdout).toMatch(new RegExp(`^[1-9]\\d* ${wrong}$`, 'm'));
    }
    expect(stdout).not.toContain('All is well.');
  } finally {
    await cypher(
      'MATCH (p:Person) WHERE p.id IN $ids OPTIONAL MATCH (p)-[:ASKS|WROTE|WROTE_IN|TAKES_PART|SAID]->(own) DETACH DELETE p, own',
      { ids },
    );
  }
});
