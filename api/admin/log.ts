import { Deadline } from '../neo4j/deadline.ts';
import { parsed, UsageProblem, type Command } from './command.ts';

const limit = 1000;
const day = 24 * 3_600_000;
/** Days for which the log is kept. */
const kept = 90;

export const log: Command = {
  usage: ['log [--days 7]'],
  means:
    'What happened at the door, the oldest first: time, kind, person, what, how often. Sign-ins, refused ' +
    `sign-ins, tokens, limits reached, commands. Kept for ${kept} days.`,
  plan(args) {
    const { values, positionals } = parsed({
      args,
      allowPositionals: true,
      options: { days: { type: 'string', default: '7' } },
    });
    const days = /^\d+$/.test(values.days) ? Number(values.days) : 0;
    if (positionals.length > 0 || days < 1 || days > kept)
      throw new UsageProblem(`--days takes a whole number from 1 to ${kept}.`);
    return async ({ graph, clock, out }) => {
      let [after, afterId] = [clock.now() - days * day, ''];
      for (;;) {
        const events = await graph.run(new Deadline(30_000), 'security/list', { after, afterId, limit });
        for (const { at, kind, person, what, count } of events)
          out([new Date(at).toISOString(), kind, person ?? '', what ?? '', count].join('\t'));
        const last = events.at(-1);
        if (!last || events.length < limit) return 0;
        [after, afterId] = [last.at, last.id];
      }
    };
  },
};
