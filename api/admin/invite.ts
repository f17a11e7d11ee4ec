import { letterInBoth, linkTo } from '../mail/link-letter.ts';
import { mailerOf } from '../mail/mailer.ts';
import { newSecret } from '../request/secret.ts';
import { tieBreakOf } from '../request/tie-break.ts';
import { emailOf } from '../request/address.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { Origin, originOf } from '../request/origin.ts';
import { parsed, UsageProblem, type Command } from './command.ts';

/** Milliseconds for which the link in a welcome mail is valid. */
const linkLifetime = 24 * 3_600_000;

export const invite: Command = {
  usage: ['invite <e-mail> [--name NAME]'],
  means: 'Makes an account with this address, unless there is one, and mails a link that lets them in.',
  plan(args) {
    const { values, positionals } = parsed({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' } },
    });
    const email = positionals.length === 1 ? emailOf(positionals[0] ?? '') : null;
    if (!email) throw new UsageProblem('Expected one e-mail address.');
    const name = (values.name ?? email.split('@')[0] ?? '')
      .trim()
      .slice(0, values.name === undefined ? 100 : undefined);
    if (name.length < 1 || name.length > 100)
      throw new UsageProblem('Expected a name of 1 to 100 characters.');
    return async ({ graph, clock, out, say }) => {
      const origin = new Origin(originOf(process.env), Number(process.env['PORT'] ?? 4000));
      const mailer = mailerOf(process.env, origin, say);
      const [newcomer, { secret, hash }] = [clock.newId('person'), newSecret()];
      await graph.write(new Deadline(30_000), async (run) => {
        const [account] = await run('account/make', {
          email,
          person: newcomer,
          name,
          tie: tieBreakOf(newcomer),
          now: clock.now(),
        });
        if (!account) throw new Error('the settings are not prepared');
        await run('account/let-in', { person: account.id, hash, until: clock.now() + linkLifetime });
      });
      try {
        await mailer(letterInBoth('welcome', email, linkTo(origin, { secret })));
      } catch (error) {
        say(`The mail could not be sent: ${error instanceof Error ? error.message : String(error)}`);
        out(
          `${email} has a place here. Invite them again once mail goes out, or let them ask for a link at ${origin.address}.`,
        );
        return 1;
      }
      // The same answer whether or not there was an account: who has one must not be seen, not even in a
      // screenshot.
      out(`${email} has a place here, and is sent a link that lets them in for 24 hours.`);
      return 0;
    };
  },
};
