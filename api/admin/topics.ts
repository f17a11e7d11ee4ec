import { Deadline } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import { parsed, UsageProblem, words, type Command, type Desk, type Work } from './command.ts';
import { addTopic, grantWishes, named, refresh, type Name } from './topic-name.ts';
import { accept, decline, wishes } from './topic-wishes.ts';

const deadline = () => new Deadline(120_000);

export const topics: Command = {
  usage: [
    'topics',
    'topics add <name>…',
    'topics rename <ref or id> <name>',
    'topics remove <ref or id>',
    'topics wishes',
    'topics accept <word>',
    'topics decline <word>',
  ],
  means:
    "The community's words for what one can help with: lists them (ref or id, tabulator, name) or changes them. Removing one ends all offers of it. Lists the words that people wish for as topics, and accepts or declines one: each wish for it becomes an offer, or ends.",
  plan([form, ...args]) {
    switch (form) {
      case undefined:
        return list;
      case 'add':
        return add(parsed({ args, allowPositionals: true, options: {} }).positionals.map(named));
      case 'rename': {
        const [topic = '', name = ''] = words(args, 'ref or id', 'name');
        return rename(topic, named(name));
      }
      case 'remove':
        return remove(words(args, 'ref or id')[0] ?? '');
      case 'wishes':
        words(args);
        return wishes;
      case 'accept':
        return accept(named(words(args, 'word')[0] ?? ''));
      case 'decline':
        return decline(named(words(args, 'word')[0] ?? ''));
      default:
        throw new UsageProblem(
          `Topics are listed, or changed by add, rename, remove, accept and decline; not "${form}".`,
        );
    }
  },
};

async function list({ graph, out }: Desk): Promise<number> {
  for (const { id, ref, name } of await graph.run(deadline(), 'topic/all', {})) out(`${ref ?? id}\t${name}`);
  return 0;
}

function add(names: readonly Name[]): Work {
  if (names.length === 0) throw new UsageProblem('Expected the name of a topic.');
  return async ({ graph, clock, out, say }) => {
    for (const name of names) {
      const id = await graph.write(deadline(), async (run) => {
        const [there] = await run('topic/called', { folded: name.folded });
        return there ? null : addTopic(run, name, clock);
      });
      if (id === null) say(`There is a topic called "${name.name}" already.`);
      else out(`${id}\t${name.name}`);
    }
    return 0;
  };
}

function rename(topic: string, name: Name): Work {
  return async ({ graph, clock, out, say }) => {
    const problem = await graph.write(deadline(), async (run) => {
      const [found] = await run('topic/find', { name: topic });
      if (!found) return `There is no topic with the ref or id "${topic}".`;
      const other = (await run('topic/called', { folded: name.folded })).find(({ id }) => id !== found.id);
      if (other) return `There is another topic called "${other.name}" already.`;
      await run('topic/rename', { topic: found.id, ...name });
      await refresh(run, await holders(run, found.id));
      await grantWishes(run, found.id, clock);
      return null;
    });
    if (problem === null) out(`${topic}\t${name.name}`);
    else say(problem);
    return problem === null ? 0 : 1;
  };
}

function remove(topic: string): Work {
  return async ({ graph, say }) => {
    const removed = await graph.write(deadline(), async (run) => {
      const [found] = await run('topic/find', { name: topic });
      if (!found) return null;
      const people = await holders(run, found.id);
      await run('topic/remove', { topic: found.id });
      await refresh(run, people);
      return found.name;
    });
    say(removed === null ? `There is no topic with the ref or id "${topic}".` : `Removed "${removed}".`);
    return removed === null ? 1 : 0;
  };
}

async function holders(run: Run, topic: string): Promise<string[]> {
  return (await run('topic/holders', { ids: [topic] })).map(({ person }) => person);
}
