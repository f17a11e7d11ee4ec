import { resolve } from 'node:path';
import { filesOf, FolderUnreadable, importFolder } from '../import/folder.ts';
import { UsageProblem, words, type Command } from './command.ts';

const mostShown = 100;

export const importing: Command = {
  usage: ['import <folder>'],
  means:
    'Takes people and what ties them from CSV files: people, topics, met, trusts, vouches, offers, projects, interactions and ' +
    'blocks.csv. Rows that cannot be taken are reported, the others are taken.',
  async plan(args) {
    const folder = resolve(words(args, 'folder')[0] ?? '');
    await readable(folder);
    return async ({ graph, clock, say }) => {
      const { files, refused } = await importFolder(graph, folder, { clock, say });
      for (const { file, line, reason } of refused.slice(0, mostShown))
        say(`${file}, line ${line}: ${reason}`);
      if (refused.length > mostShown) say(`…and ${(refused.length - mostShown).toLocaleString('en')} more`);
      const taken = files.reduce((sum, file) => sum + file.taken, 0);
      say(`Done: ${taken.toLocaleString('en')} rows taken, ${refused.length.toLocaleString('en')} refused.`);
      return 0;
    };
  },
};

async function readable(folder: string): Promise<void> {
  try {
    await filesOf(folder);
  } catch (error) {
    if (error instanceof FolderUnreadable) throw new UsageProblem(error.message);
    throw error;
  }
}
