import { Deadline } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import { noteNow } from '../request/security-log.ts';
import { parsed, UsageProblem, type Command, type Desk } from './command.ts';

export const reports: Command = {
  usage: ['reports', 'reports --remove ID'],
  means:
    'What readers chose to show the host, newest first, as it stands in the text they point to; or removes the ' +
    'entry, ask or message that a report points to, without showing more of it.',
  plan(args) {
    const { values, positionals } = parsed({
      args,
      allowPositionals: true,
      options: { remove: { type: 'string' } },
    });
    if (positionals.length > 0) throw new UsageProblem('Expected nothing more here.');
    const { remove: report } = values;
    return report === undefined ? list : (desk) => remove(desk, report);
  },
};

async function list({ graph, out, say }: Desk): Promise<number> {
  const all = await graph.run(new Deadline(30_000), 'report/list', {});
  if (all.length === 0) say('No reports.');
  for (const { id, at, excerpt, words, item, there } of all) {
    out(`${new Date(at).toISOString()}\t${id}\t${kindOf(item)}${item !== null && !there ? ', gone' : ''}`);
    out(indented('shown', excerpt));
    out(indented('words', words));
  }
  return 0;
}

/** What kind of thing it is: entry, ask or message; nothing for an old report, which does not say. */
const kindOf = (item: string | null): string => item?.split('_')[0] ?? '';

/** Further lines are indented under their title, so that one report cannot look like two. */
const indented = (title: string, text: string | null) =>
  `  ${title}: ${(text ?? '').split('\n').join('\n         ')}`;

async function remove({ graph, clock, out, say }: Desk, report: string): Promise<number> {
  const obstacle = await graph.write(new Deadline(60_000), (run) => removeItem(run, report, clock.now()));
  if (obstacle === null) out(report);
  else say(obstacle);
  return obstacle === null ? 0 : 1;
}

async function removeItem(run: Run, report: string, now: number): Promise<string | null> {
  const [row] = await run('report/item', { report });
  if (!row) return `There is no report "${report}".`;
  if (row.item === null) return 'This report was made before reports said what they point to.';
  const [gone] = await run('report/remove-item', { item: row.item });
  if (!gone?.removed) return 'What it points to is gone already.';
  await noteNow(run, now, { kind: 'REPORTED_ITEM_REMOVED', what: report });
  return null;
}
