import { chunks } from '../neo4j/chunks.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import { findable } from '../offer/findable.ts';
import { folded, wordsOf } from '../request/words.ts';
import { parsed, UsageProblem, words, type Command, type Desk, type Work } from './command.ts';

const deadline = () => new Deadline(120_000);

export const topics: Command = {
  usage: ['topics', 'topics add <name>…', 'topics rename <ref or id> <name>', 'topics remove <ref or id>'],
  means:
    "The community's words for what one can help with: lists them (ref or id, tabulator, name) or changes them. Removing one ends all offers of it.",
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
      default:
        throw new UsageProblem(`Topics are listed, or changed by add, rename and remove; not "${form}".`);
    }
  },
};

interface Name {
  name: string;
  folded: string;
  words: string[];
}

function named(text: string): Name {
  const name = text.trim();
  if (name.length < 1 || name.length > 100) throw new UsageProblem('Expected a name of 1 to 100 characters.');
  return { name, folded: folded(name), words: wordsOf(name) };
}

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
        if (there) return null;
        const [added] = await run('topic/add', { topic: clock.newId('topic'), ...name });
        return added?.id ?? null;
      });
      if (id === null) say(`There is a topic called "${name.name}" already.`);
      else out(`${id}\t${name.name}`);
    }
    return 0;
  };
}

function rename(topic: string, name: Name): Work {
  return async ({ graph, out, say }) => {
    const problem = await graph.write(deadline(), async (run) => {
      const [found] = await run('topic/find', { name: topic });
      if (!found) return `There is no topic with the ref or id "${topic}".`;
      const other = (await run('topic/called', { folded: name.folded })).find(({ id }) => id !== found.id);
      if (other) return `There is another topic called "${other.name}" already.`;
      await run('topic/rename', { topic: found.id, ...name });
      await refresh(run, await holders(run, found.id));
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

async function refresh(run: Run, people: readonly string[]): Promise<void> {
  for (const some of chunks(people)) await findable(run, some);
}
