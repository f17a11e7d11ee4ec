/**
 * A mutation that needs no account: the input is checked, then the change applied in one transaction, which a
 * problem rolls back. Nobody is known yet to whom a retry key could belong. Random values are drawn before
 * the transaction, so that the driver can run it again with the same result after a connection broke at the
 * commit.
 */
import * as v from 'valibot';
import { MaybeDone } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Clock } from './clock.ts';
import { noCookie, type Context, type Viewer } from './context.ts';
import { invalid, outcomeOf, refused, RolledBack, type Outcome } from './mutation.ts';
import { conflict, type ProblemRow } from './problem.ts';

export interface OpenChange {
  run: Run;
  now: number;
  clock: Clock;
}

interface OpenRule<Checked, Drawn> {
  check: v.GenericSchema<unknown, Checked>;
  /** A problem that is known before anything is read, such as a rate limit. */
  admit?(context: Context, input: Checked): Promise<ProblemRow | null>;
  /** New ids, secrets and sessions. */
  draw(context: Context, input: Checked): Drawn;
  /**
   * Changes the graph and gives the id of the subject, if any; or gives the problem, which rolls everything
   * back. May be called again.
   */
  apply(change: OpenChange, input: Checked, drawn: Drawn): Promise<string | null | ProblemRow>;
  /** Runs after the commit: sets a cookie, sends a mail. */
  done?(context: Context, subjectId: string | null, drawn: Drawn, input: Checked): void;
  /** Who the rest of the request is answered as, when the mutation lets its caller in or out. */
  becomes?(subjectId: string | null, drawn: Drawn): Viewer | null;
}

/** Refuses over WebSocket: the session needs a cookie, and the link would be used up in vain. */
export async function withCookie({ cookie }: Context): Promise<ProblemRow | null> {
  return cookie === noCookie ? conflict('Enter by POST /graphql: a socket carries no cookie.') : null;
}

const harmless = 'Sending it again does no harm.';

export function openMutation<Input, Checked, Drawn>(rule: OpenRule<Checked, Drawn>) {
  return async (_parent: unknown, { input }: { input: Input }, context: Context): Promise<Outcome> => {
    const checked = v.safeParse(rule.check, input);
    if (!checked.success) return invalid(checked.issues);
    const obstacle = await rule.admit?.(context, checked.output);
    if (obstacle) return refused(obstacle);
    const drawn = rule.draw(context, checked.output);
    return context
      .write(async (run) => {
        const result = await rule.apply(
          { run, now: context.now, clock: context.clock },
          checked.output,
          drawn,
        );
        if (typeof result === 'object' && result !== null) throw new RolledBack(refused(result));
        return result;
      })
      .then((subjectId): Outcome => {
        rule.done?.(context, subjectId, drawn, checked.output);
        const outcome = { subjectId, problems: [] };
        return rule.becomes ? { ...outcome, viewer: rule.becomes(subjectId, drawn) } : outcome;
      })
      .catch((error: unknown) => {
        if (error instanceof MaybeDone) throw new MaybeDone({ cause: error.cause }, harmless);
        return outcomeOf(error);
      })
      .finally(() => {
        context.load.forget();
      });
  };
}
