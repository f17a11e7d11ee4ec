// docs/example/bot: a bot is let in by the code that it shows, and says that somebody asks, without names.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { createProject } from '../entry/support.ts';
import { signedIn } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { met, someone } from '../support/people.ts';
import { enter, registeredApp, scopesOf } from './support.ts';

test('the example bot tells that somebody in the circle asks for help, and says no name', async () => {
  const [me, friend] = [await someone({ name: 'Inès' }), await someone({ name: 'Bilal' })];
  await met(me, friend);
  await friend.do('setTrust', { personId: me.id, level: 'FULL', reads: 'EVERYTHING' });
  const app = await registeredApp({ redirects: [] });
  const bot = spawn(process.execPath, ['docs/example/bot/bot.mjs', process.env['TEST_API'] ?? '', app.id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const said: string[] = [];
    createInterface({ input: bot.stdout }).on('line', (line) => said.push(line));
    const code = await eventually(() => {
      const [, shown] = /enter (\S+)$/.exec(said[0] ?? '') ?? [];
      expect(shown).toBeDefined();
      return Promise.resolve(shown ?? '');
    });
    await enter(await signedIn(me), code, scopesOf('activity:read'));
    await eventually(() => Promise.resolve(expect(said).toContain('Listening.')));
    const { ask } = await friend.do(
      'draftAsk',
      { projectId: await createProject(friend), title: 'Glass', story: 'Shards' },
      'ask { id }',
    );
    await friend.do('shareAsk', { askId: (ask as { id: string }).id });
    await eventually(() => Promise.resolve(expect(said).toContain('Somebody asks for help. Come and look.')));
    expect(said.join(' ')).not.toMatch(/Bilal|Glass|Shards/);
  } finally {
    bot.kill();
  }
}, 60_000);
