import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../../api/admin/command-line.ts';
import { admin, type Outcome } from './support.ts';

/** An address without a database: wrong arguments are reported before a connection is tried. */
const noDatabase = { NEO4J_URI: 'bolt://127.0.0.1:1' };
Object.assign(process.env, noDatabase);

/** Runs a command in this process. */
async function run(args: readonly string[]): Promise<Outcome> {
  const [out, said] = [[] as string[], [] as string[]];
  const code = await runCommand(args, { out: (line) => out.push(line), say: (line) => said.push(line) });
  return { code, stdout: out.join('\n'), stderr: said.join('\n') };
}

test.each([[[]], [['help']], [['--help']]])('admin %j: shows every command', async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const form of [
    'import <folder>',
    'token <ref or e-mail>…',
    'invite <e-mail>',
    'topics add',
    'set NAME VALUE',
    'reports',
    'reports --remove ID',
    'suspend <ref, e-mail or id>…',
    'readmit <ref, e-mail or id>…',
    'sessions --everyone --end',
    'log [--days 7]',
    'check',
  ]) {
    expect(stdout).toContain(`npm run -s admin -- ${form}`);
  }
});

test('admin topics --help: shows the usage of topics alone', async () => {
  const { code, stdout } = await run(['topics', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('topics rename <ref or id> <name>');
  expect(stdout).not.toContain('invite');
});

describe('admin: wrong arguments exit with 2 and a message', () => {
  test.each([
    [['imprt', 'x'], 'There is no command "imprt".'],
    [['constructor'], 'There is no command "constructor".'],
    [['import'], 'Expected <folder> here.'],
    [['import', 'a', 'b'], 'Expected <folder> here.'],
    [['import', '/nowhere/at/all'], 'The folder /nowhere/at/all cannot be read: there is no such folder.'],
    [['import', 'package.json'], 'it is a file'],
    [['token'], 'Expected a ref or an e-mail address.'],
    [['token', 'ada', '--days', '366'], '--days takes a whole number from 1 to 365.'],
    [['suspend'], 'Expected a ref, an e-mail address or an id.'],
    [['readmit'], 'Expected a ref, an e-mail address or an id.'],
    [['sessions', '--everyone'], '--everyone goes with --end'],
    [['tokens', 'ada', '--only', 'x'], '--only goes with --end.'],
    [['tokens'], 'Expected one person.'],
    [['log', '--days', '91'], '--days takes a whole number from 1 to 90.'],
    [['reports', 'x'], 'Expected nothing more here.'],
    [
      ['token', 'ada', '--scopes', 'trust:read,all'],
      'There is no scope all; there are people:read, people:write, trust:read, trust:write,',
    ],
    [['token', 'ada', '--scopes', ''], 'No scope was named; there are people:read,'],
    [['token', 'ada', '--scope', 'x'], "Unknown option '--scope'"],
    [['invite'], 'Expected one e-mail address.'],
    [['invite', 'ada'], 'Expected one e-mail address.'],
    [['invite', 'ada@x.org', 'bob@x.org'], 'Expected one e-mail address.'],
    [['invite', 'ada@x.org', '--name', ' '], 'Expected a name of 1 to 100 characters.'],
    [
      ['topics', 'delete', 'x'],
      'Topics are listed, or changed by add, rename, remove, accept and decline; not "delete".',
    ],
    [['topics', 'add'], 'Expected the name of a topic.'],
    [['topics', 'add', 'x'.repeat(101)], 'Expected a name of 1 to 100 characters.'],
    [['topics', 'rename', 'x'], 'Expected <ref or id> <name> here.'],
    [['set', 'fullTrusts'], 'Expected a name and one value.'],
    [['set', 'fulTrusts', '3'], 'There is no setting "fulTrusts"; there are fullTrusts,'],
    [['set', 'fullTrusts', '1.5'], 'fullTrusts takes a whole number from 1, or "off"'],
    [['reports', 'all'], 'Expected nothing more here.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('npm run -s admin -- ');
  });
});

test('admin: the command writes answers to stdout, everything else to stderr, and exits with the code', async () => {
  const { code, stdout, stderr } = await admin(['help'], noDatabase);
  expect({ code, stdout, stderr }).toEqual({
    ...(await run(['help'])),
    stdout: `${(await run(['help'])).stdout}\n`,
  });
  expect(await admin(['imprt'], noDatabase)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no command "imprt".'),
  });
});

test('admin set: a database that cannot be reached is reported without a stack', async () => {
  const { code, stdout, stderr } = await admin(['set'], noDatabase);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('NEO4J_URI');
  expect(stderr).not.toMatch(/^\s+at /m);
});
