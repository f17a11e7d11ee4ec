import { Deadline } from '../neo4j/deadline.ts';
import { words, type Command } from './command.ts';

export const reports: Command = {
  usage: ['reports'],
  means: 'What readers chose to show the host, newest first.',
  plan(args) {
    words(args);
    return async ({ graph, out, say }) => {
      const list = await graph.run(new Deadline(30_000), 'report/list', {});
      if (list.length === 0) say('No reports.');
      for (const { id, at, excerpt, words } of list) {
        out(`${new Date(at).toISOString()}\t${id}`);
        out(indented('shown', excerpt));
        out(indented('words', words));
      }
      return 0;
    };
  },
};

/** Further lines are indented under their title, so that one report cannot look like two. */
const indented = (title: string, text: string | null) =>
  `  ${title}: ${(text ?? '').split('\n').join('\n         ')}`;
