import { resolve } from 'node:path';
import { checkBackup } from '../backup/file.ts';
import { number, saveBackup } from '../backup/save.ts';
import { parsed, UsageProblem, type Command } from './command.ts';

export const backup: Command = {
  usage: ['backup <file> [--secrets]'],
  means:
    'Writes all that is stored into one compressed file, also while the house is open: changes wait for some seconds. With ' +
    '--secrets it holds what lets people in as well: sessions, tokens, links, invitations and the key of cursors.',
  plan(args) {
    const { values, positionals } = parsed({
      args,
      allowPositionals: true,
      options: { secrets: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new UsageProblem('Expected the name of one file.');
    const place = resolve(file);
    return async ({ opened, clock, out, say, signal }) => {
      const start = performance.now();
      const { held } = await saveBackup({
        driver: opened.anotherDriver({ useBigInt: true }),
        database: opened.database,
        place,
        secrets: values.secrets,
        now: clock.now(),
        say,
        signal,
      });
      say(
        `Written in ${seconds(performance.now() - start)} s; changes waited ${seconds(held)} s. Reading it back…`,
      );
      const { counts } = await checkBackup(place);
      out(`${number(counts.nodes)} nodes, ${number(counts.relationships)} relationships: ${place}`);
      return 0;
    };
  },
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
