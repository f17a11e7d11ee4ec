/** Words that people wish for as topics: the host reads them, without whose they are, and answers all at once. */
import { Deadline } from '../neo4j/deadline.ts';
import { folded } from '../request/words.ts';
import type { Desk, Work } from './command.ts';
import { addTopic, grantWishes, type Name } from './topic-name.ts';

const deadline = () => new Deadline(120_000);
const nobody = (word: string) => `Nobody wishes for "${word}".`;

export async function wishes({ graph, out }: Desk): Promise<number> {
  for (const { name } of await graph.run(deadline(), 'topic/words-wished', {})) out(name);
  return 0;
}

/** Makes a topic of the word, written as it is given here, and an offer of each wish for it. */
export function accept(word: Name): Work {
  return async ({ graph, clock, out, say }) => {
    const topic = await graph.write(deadline(), async (run) => {
      const [there] = await run('topic/called', { folded: word.folded });
      if (there) return (await grantWishes(run, there.id, clock)) ? there : null;
      const wished = await run('topic/words-wished', {});
      if (!wished.some(({ name }) => folded(name) === word.folded)) return null;
      return { id: await addTopic(run, word, clock), name: word.name };
    });
    if (topic === null) say(nobody(word.name));
    else out(`${topic.id}\t${topic.name}`);
    return topic === null ? 1 : 0;
  };
}

export function decline(word: Name): Work {
  return async ({ graph, say }) => {
    const [declined] = await graph.write(deadline(), (run) =>
      run('topic/decline-wishes', { folded: word.folded }),
    );
    const ended = (declined?.ended ?? 0) > 0;
    say(ended ? `Declined "${word.name}".` : nobody(word.name));
    return ended ? 0 : 1;
  };
}
