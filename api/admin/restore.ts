import { resolve } from 'node:path';
import { checkBackup } from '../backup/file.ts';
import { loadBackup, mustBeKnown } from '../backup/load.ts';
import { number } from '../backup/save.ts';
import { prepareGraph } from '../neo4j/connect.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { prepareSettings } from '../request/prepare-settings.ts';
import { checkGraph } from './check.ts';
import { words, type Command } from './command.ts';

export const restore: Command = {
  usage: ['restore <file>'],
  means:
    'Puts a backup into an empty database, of DATA_DIR or of NEO4J_URI, brings it up to this version and checks it. ' +
    'Nothing is restored unless all is. The server of that database must not run.',
  async plan(args) {
    const backup = await checkBackup(resolve(words(args, 'file')[0] ?? ''));
    mustBeKnown(backup);
    return {
      async onDatabase({ opened, out, say, signal }) {
        if (opened.embedded?.joined)
          throw new SetupProblem('The server of this database runs. Stop it, and restore then.');
        const { header, counts } = backup;
        say(
          `The file is whole: ${number(counts.nodes)} nodes, ${number(counts.relationships)} relationships, of ${header.at}.`,
        );
        await loadBackup({
          driver: opened.anotherDriver({ useBigInt: true }),
          database: opened.database,
          backup,
          say,
          signal,
        });
        say('All is there. Bringing it up to this version and checking it…');
        const graph = await prepareGraph(opened, say);
        await prepareSettings(graph);
        if (!header.secrets)
          say('The file has no secrets: people sign in anew, and need new tokens and invitations.');
        return await checkGraph({ graph, out });
      },
    };
  },
};
