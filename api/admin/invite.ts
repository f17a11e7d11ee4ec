import { tieOf } from '../helper/tie.ts';
import { emailOf } from '../import/cell.ts';
import { Deadline } from '../neo4j/failure.ts';
import { parsed, UsageProblem, type Command } from './command.ts';

export const invite: Command = {
  usage: ['invite <e-mail> [--name NAME]'],
  means: 'Makes an account with this address, unless there is one.',
  plan(args) {
    const { values, positionals } = parsed({ args, allowPositionals: true, options: { name: { type: 'string' } } });
    const email = positionals.length === 1 ? emailOf(positionals[0] ?? '') : null;
    if (!email) throw new UsageProblem('Expected one e-mail address.');
    const name = (values.name ?? email.split('@')[0] ?? '').trim().slice(0, values.name === undefined ? 100 : undefined);
    if (name.length < 1 || name.length > 100) throw new UsageProblem('Expected a name of 1 to 100 characters.');
    return async ({ graph, clock, out }) => {
      const person = clock.newId('person');
      await graph.run(new Deadline(30_000), 'admin/invite', { email, person, name, tie: tieOf(person) });
      // The same whether or not there was one: who has a place here is nobody's business, not even in a screenshot.
      out(`${email} has a place here. To get in, they need a token: npm run -s admin -- token ${email}`);
      return 0;
    };
  },
};
