import { migrations } from '../neo4j/catalogue.generated.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { words, type Command, type Desk } from './command.ts';

const minutes = 60_000;

/** States that must not exist, each with the statement that counts them. */
const wrongs = {
  'admin/unmet-trusts': 'trusts whose owner has not met the other',
  'admin/unmet-vouches': 'vouches whose owner has not met the other',
  'admin/self-ties': 'ties of somebody to themselves',
  'admin/double-ties': 'ties that stand twice',
  'admin/ties-beside-blocks': 'ties beside a block',
  'admin/stray-asks': 'asks without asker or project',
  'admin/misfiled-entries': 'entries that store another writer or project than they are tied to',
  'admin/stray-threads': 'conversations of nobody, or of somebody with whom they have blocked',
  'admin/stray-messages': 'messages of nobody, or that store another conversation than they were said in',
  'admin/unfindable-people': 'people without tie or words',
} as const;

export const check: Command = {
  usage: ['check'],
  means: 'Looks for what must not stand in the graph; exit code 1 when something does.',
  plan(args) {
    words(args);
    return checkGraph;
  },
};

/** Tells what it finds; 1 when something is wrong, else 0. */
export async function checkGraph({ graph, out }: Pick<Desk, 'graph' | 'out'>): Promise<number> {
  const [counts] = await graph.run(new Deadline(10 * minutes), 'admin/counts', {});
  const applied = new Set(
    (await graph.run(new Deadline(10 * minutes), 'admin/migrations', {})).map(({ name }) => name),
  );
  const found: string[] = [];
  const missing = migrations.filter(({ name }) => !applied.has(name));
  if (missing.length > 0)
    found.push(`${missing.length} migrations not applied: ${missing.map(({ name }) => name).join(', ')}`);
  for (const statement of Object.keys(wrongs) as (keyof typeof wrongs)[]) {
    const [row] = await graph.run(new Deadline(10 * minutes), statement, {});
    if (row && row.found > 0) found.push(`${row.found} ${wrongs[statement]}`);
  }
  out(
    `${counts?.people ?? 0} people, ${counts?.topics ?? 0} topics, ${counts?.projects ?? 0} projects; ${applied.size} migrations applied.`,
  );
  for (const line of found.length > 0 ? found : ['All is well.']) out(line);
  return found.length > 0 ? 1 : 0;
}
