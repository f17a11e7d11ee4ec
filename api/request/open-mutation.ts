/**
 * A mutation open to whoever stands at the door: input checked, change applied in one transaction that a problem rolls back.
 * There is nobody yet to remember a retry key for; what chance decides is drawn before the transaction, so that the driver
 * may run it again, after a connection that broke at the commit, with the same result.
 */
import * as v from 'valibot';
import type { Run } from '../neo4j/graph.ts';
import type { Clock } from './clock.ts';
import { noCookie, type Context } from './context.ts';
import { outcomeOf, refused, RolledBack, type Outcome } from './mutation.ts';
import { conflict, invalidInput, type ProblemRow } from './problem.ts';

export interface OpenChange {
  run: Run;
  now: number;
  clock: Clock;
}

interface OpenRule<Checked, Drawn> {
  check: v.GenericSchema<unknown, Checked>;
  /** What stands in the way before anything is looked up, such as a limit. */
  admit?(context: Context, input: Checked): Promise<ProblemRow | null>;
  /** What is left to chance: new ids, secrets, a session. */
  draw(context: Context, input: Checked): Drawn;
  /** Changes the graph and gives the id of what it is about, if any, or says why not: then nothing of it stays. May be called again. */
  apply(change: OpenChange, input: Checked, drawn: Drawn): Promise<string | null | ProblemRow>;
  /** What else follows, once it is done: a cookie, a mail. */
  done?(context: Context, about: string | null, drawn: Drawn, input: Checked): void;
}

/** Entering takes an answer that can carry a cookie. A link spent over a socket would be spent for nothing. */
export async function withCookie({ cookie }: Context): Promise<ProblemRow | null> {
  return cookie === noCookie ? conflict('Enter by POST /graphql: a socket carries no cookie.') : null;
}

export function openMutation<Input, Checked, Drawn>(rule: OpenRule<Checked, Drawn>) {
  return async (_parent: unknown, { input }: { input: Input }, context: Context): Promise<Outcome> => {
    const checked = v.safeParse(rule.check, input);
    if (!checked.success)
      return refused(
        ...checked.issues.map((issue) => invalidInput(v.getDotPath(issue) ?? '', issue.message)),
      );
    const obstacle = await rule.admit?.(context, checked.output);
    if (obstacle) return refused(obstacle);
    const drawn = rule.draw(context, checked.output);
    return context.graph
      .write(context.deadline, async (run) => {
        const result = await rule.apply(
          { run, now: context.now, clock: context.clock },
          checked.output,
          drawn,
        );
        if (typeof result === 'object' && result !== null) throw new RolledBack(refused(result));
        return result;
      })
      .then((about): Outcome => {
        rule.done?.(context, about, drawn, checked.output);
        return { about, problems: [] };
      }, outcomeOf)
      .finally(() => {
        context.load.forget();
      });
  };
}
