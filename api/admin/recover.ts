import { dirname, join, resolve } from 'node:path';
import { dataDirOf, openDatabase, prepareGraph } from '../neo4j/connect.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { checkGraph } from './check.ts';
import { parsed, UsageProblem, type Command } from './command.ts';

export const recover: Command = {
  usage: ['recover [<folder>]'],
  means:
    'Starts an embedded database that does not start any more because the end of its log cannot be read: copies its files ' +
    'aside first (into DATA_DIR, or the folder), lets Neo4j cut that end off, and checks what is there.',
  plan(args) {
    const { positionals } = parsed({ args, allowPositionals: true, options: {} });
    if (positionals.length > 1) throw new UsageProblem('Expected at most one folder.');
    if (process.env['NEO4J_URI'])
      throw new UsageProblem('NEO4J_URI is set, and this command is for the embedded database.');
    return {
      async unopened({ clock, out, say, signal }) {
        const dataDir = dataDirOf(process.env);
        const [named] = positionals;
        const aside = named
          ? resolve(named)
          : join(
              dataDir,
              `neo4j-before-recovery-${new Date(clock.now()).toISOString().replaceAll(':', '-')}`,
            );
        // As a server: a command would use the database of a server that runs.
        const opened = await openDatabase({
          env: process.env,
          role: 'server',
          say,
          signal,
          recovery: { aside, parent: dirname(aside) },
        });
        try {
          if (!opened.embedded) throw new SetupProblem('There is no embedded database.');
          const code = await checkGraph({ graph: await prepareGraph(opened, say), out });
          say(`The files as they were are in ${aside}. Remove them when you miss nothing.`);
          return code;
        } finally {
          await opened.close();
        }
      },
    };
  },
};
