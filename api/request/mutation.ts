/**
 * How every mutation of a signed-in person runs: the input is checked, then the retry key is claimed and the
 * change applied in one transaction, which a problem rolls back. The payload then reads the thing again with
 * the viewer's present rights.
 */
import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import * as v from 'valibot';
import { MaybeDone } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Clock } from './clock.ts';
import { signedIn, unauthenticated, type Context, type Viewer } from './context.ts';
import type { Settings } from './current-settings.ts';
import { conflict, invalidInput, type ProblemRow } from './problem.ts';

/** What the resolvers of a payload start from. */
export interface Outcome {
  /** The id of the thing that was changed; null on a problem. */
  subjectId: string | null;
  problems: ProblemRow[];
  /**
   * Set by a mutation that lets its caller in or out: the rest of the request is answered as to this viewer.
   */
  viewer?: Viewer | null;
}

export interface Change {
  run: Run;
  me: string;
  now: number;
  clock: Clock;
  settings: Settings;
}

interface Rule<Input, Checked> {
  /** Shape and lengths of the input; `apply` gets its output. */
  check: v.GenericSchema<unknown, Checked>;
  /** The id of the thing that is changed: from the input, or a new one. */
  subject(input: Checked, me: string, clock: Clock): string;
  /** Changes the graph, or gives the problem, which rolls everything back. The driver may call it again. */
  apply(change: Change, input: Checked, subject: string): Promise<ProblemRow | null>;
  /** Runs after the commit. */
  done?(context: Context): void;
  readonly input?: Input;
}

type Keyed = { key?: string | null };
const week = 7 * 24 * 3_600_000;
const hour = 3_600_000;

/** Thrown inside a transaction to roll it back; carries the answer to give. */
export class RolledBack extends Error {
  constructor(readonly outcome: Outcome) {
    super('rolled back');
  }
}

export function mutation<Input extends Keyed, Checked>(rule: Rule<Input, Checked>) {
  return async (
    _parent: unknown,
    { input }: { input: Input },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Outcome> => {
    const me = signedIn(context);
    const checked = v.safeParse(rule.check, input);
    if (!checked.success) return invalid(checked.issues);
    if (input.key != null && (input.key.length < 1 || input.key.length > 200))
      return refused(invalidInput('key', '1 to 200 characters'));
    const subjectId = rule.subject(checked.output, me, context.clock);
    const { key, ...claim } = claimFor(me, input, info.fieldName, context);
    const settings = await context.settings();
    const outcome = await context
      .write(async (run) => {
        // The claim and the first statement of the change are sent together, in this order, which saves one
        // round trip. The result of the change counts only when the key was free.
        const [[done], changed] = await Promise.all([
          run('request/claim-key', { me, about: subjectId, now: context.now, ...claim }),
          Promise.allSettled([
            rule.apply(
              { run, me, now: context.now, clock: context.clock, settings },
              checked.output,
              subjectId,
            ),
          ]),
        ]);
        if (!done) throw unauthenticated();
        if (done.hash === claim.hash) throw new RolledBack({ subjectId: done.about, problems: [] });
        if (done.hash !== null)
          throw new RolledBack(
            refused(conflict('This key was used for something else in the last seven days.', 'key')),
          );
        if (changed[0].status === 'rejected') throw changed[0].reason;
        if (changed[0].value) throw new RolledBack(refused(changed[0].value));
        return { subjectId, problems: [] };
      })
      .catch((error: unknown) => {
        if (error instanceof MaybeDone) throw new MaybeDone({ cause: error.cause }, sendAgain, key);
        return outcomeOf(error);
      })
      .finally(() => {
        context.load.forget();
      });
    if (outcome.problems.length === 0) {
      context.signals.send('changed');
      rule.done?.(context);
    }
    return outcome;
  };
}

/** The answer of a transaction that was rolled back; any other error is thrown on. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RolledBack) return error.outcome;
  throw error;
}

export const refused = (...problems: ProblemRow[]): Outcome => ({ subjectId: null, problems });

const sendAgain = 'Send it again with the same key, which extensions.key repeats: it is done once.';

/** One problem for each part of the input that was refused. */
export const invalid = (issues: readonly v.BaseIssue<unknown>[]): Outcome =>
  refused(...issues.map((issue) => invalidInput(v.getDotPath(issue) ?? '', issue.message)));

/**
 * The key under which the mutation is recorded. Without a key from the client the request gets its own for an
 * hour: when a connection breaks between commit and answer, the driver runs the transaction again and finds
 * it done, and so does a client that is told this key. GraphQL gives input fields in the order of the schema,
 * so equal inputs have equal hashes.
 */
function claimFor(me: string, { key: given, ...rest }: Keyed, name: string, { clock, now }: Context) {
  const key = given ?? clock.newId('request');
  return {
    key,
    retry: `${me}:${key}`,
    hash: createHash('sha256')
      .update(JSON.stringify([name, rest]))
      .digest('base64url'),
    until: now + (given == null ? hour : week),
  };
}
