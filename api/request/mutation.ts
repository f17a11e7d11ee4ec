/**
 * The one way a mutation runs: input checked, retry key claimed, change applied, all in one transaction that a problem rolls
 * back; then the thing is read anew with the viewer's present rights. Written once here, so that a mutation is only its rule.
 */
import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import * as v from 'valibot';
import type { Run } from '../neo4j/graph.ts';
import type { Clock } from './clock.ts';
import { signedIn, unauthenticated, type Context } from './context.ts';
import { conflict, invalidInput, type ProblemRow } from './problem.ts';

/** What a payload's resolvers start from: the id of what it is about, null on a problem. */
export interface Outcome {
  about: string | null;
  problems: ProblemRow[];
}

export interface Change {
  run: Run;
  me: string;
  now: number;
  clock: Clock;
}

interface Rule<Input, Checked> {
  /** Shape and lengths of the input; what it gives is what `apply` gets. */
  check: v.GenericSchema<unknown, Checked>;
  /** The id of what the mutation is about: one from the input, or a new one. */
  about(input: Checked, me: string, clock: Clock): string;
  /** Changes the graph, or says why not: then nothing of it stays. May be called again by the driver. */
  apply(change: Change, input: Checked, about: string): Promise<ProblemRow | null>;
  /** What else follows, once it is done. */
  done?(context: Context): void;
  readonly input?: Input;
}

type Keyed = { key?: string | null };
const week = 7 * 24 * 3_600_000;
const hour = 3_600_000;

/** Thrown inside a transaction, so that nothing of it stays; what is answered in its place. */
export class RolledBack extends Error {
  constructor(readonly outcome: Outcome) {
    super('undone');
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
    if (!checked.success)
      return refused(
        ...checked.issues.map((issue) => invalidInput(v.getDotPath(issue) ?? '', issue.message)),
      );
    if (input.key != null && (input.key.length < 1 || input.key.length > 200))
      return refused(invalidInput('key', '1 to 200 characters'));
    const about = rule.about(checked.output, me, context.clock);
    const claim = claimFor(me, input, info.fieldName, context);
    const outcome = await context.graph
      .write(context.deadline, async (run) => {
        // The claim and the first statements of the change go out together, in this order: one answer less to wait for. What the change
        // came to counts only if the key was free.
        const [[done], changed] = await Promise.all([
          run('request/claim-key', { me, about, now: context.now, ...claim }),
          Promise.allSettled([
            rule.apply({ run, me, now: context.now, clock: context.clock }, checked.output, about),
          ]),
        ]);
        if (!done) throw unauthenticated();
        if (done.hash === claim.hash) throw new RolledBack({ about: done.about, problems: [] });
        if (done.hash !== null)
          throw new RolledBack(
            refused(conflict('This key was used for something else in the last seven days.', 'key')),
          );
        if (changed[0].status === 'rejected') throw changed[0].reason;
        if (changed[0].value) throw new RolledBack(refused(changed[0].value));
        return { about, problems: [] };
      })
      .catch(outcomeOf)
      .finally(() => {
        context.load.forget();
      });
    if (outcome.problems.length === 0) {
      context.hub.wake('changed');
      rule.done?.(context);
    }
    return outcome;
  };
}

/** Of a transaction that was undone the answer; anything else is thrown on. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RolledBack) return error.outcome;
  throw error;
}

export const refused = (...problems: ProblemRow[]): Outcome => ({ about: null, problems });

/**
 * The key under which this mutation is recorded. Without one from the client the request has its own, kept for an hour: when a
 * connection breaks between commit and answer, the driver runs the transaction again, and finds it done.
 * GraphQL hands input fields over in the order of the schema, so equal inputs have equal hashes.
 */
function claimFor(me: string, { key, ...rest }: Keyed, name: string, { clock, now }: Context) {
  return {
    retry: key == null ? clock.newId('request') : `${me}:${key}`,
    hash: createHash('sha256')
      .update(JSON.stringify([name, rest]))
      .digest('base64url'),
    until: now + (key == null ? hour : week),
  };
}
